"""Files made for the tests: a PDF, a Word document, a mail."""

from __future__ import annotations

import io
from collections.abc import Sequence
from email.message import EmailMessage


def make_pdf(pages: Sequence[Sequence[str]], info: str = "") -> bytes:
    """A PDF with one line of Helvetica for each string, page by page; ``info`` is put into its Info dictionary."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    font = 3
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    for lines in pages:
        shown = b"".join(
            b"(" + line.encode("cp1252").replace(b"(", rb"\(").replace(b")", rb"\)") + b") Tj T*\n" for line in lines
        )
        stream = b"BT /F1 11 Tf 14 TL 72 760 Td\n" + shown + b"ET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 %d 0 R >> >> >>" % (len(objects), font)
        )
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % k for k in kids))
    objects.append(b"<< " + info.encode() + b" >>")
    out = io.BytesIO(b"")
    out.write(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(
        b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (len(objects) + 1, len(objects), start)
    )
    return out.getvalue()


def make_word(lines: Sequence[str], cells: Sequence[Sequence[str]] = ()) -> bytes:
    """A Word document of paragraphs, then a table."""
    import docx

    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    if cells:
        table = document.add_table(rows=len(cells), cols=len(cells[0]))
        for row, texts in zip(table.rows, cells, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    document.core_properties.title = "Bridge to stay closed"
    document.core_properties.author = "Jane Doe"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def make_mail(plain: str | None, page: str | None = None, attachment: bytes | None = None, **headers: str) -> bytes:
    """A mail with a text part, an HTML part and an attachment, as far as they are given."""
    message = EmailMessage()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    if plain is not None:
        message.set_content(plain)
    if page is not None:
        if plain is None:
            message.set_content(page, subtype="html")
        else:
            message.add_alternative(page, subtype="html")
    if attachment is not None:
        message.add_attachment(attachment, maintype="application", subtype="pdf", filename="extra.pdf")
    return message.as_bytes()
