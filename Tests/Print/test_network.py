"""Nothing leaves the machine, and nothing of it comes onto paper but what lies beside the paper: a server that nobody may ask, for both engines."""
import pathlib
import shutil
import socket
import tempfile
import threading

import pdf
import pikepdf
import pytest
from PIL import Image, ImageChops

from press import ENGINES, ROOT, sitegen


@pytest.fixture
def canary():
    """Ports of 127.0.0.1 and [::1], and who asked there."""
    heard, open_ = [], []
    for family, host in [(socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")]:
        server = socket.create_server((host, 0), family=family)
        open_.append(server)

        def listen(server=server):
            try:
                while True:
                    client, _ = server.accept()
                    client.settimeout(1)
                    try:
                        heard.append(client.recv(200))
                    except OSError:
                        heard.append(b"")
                    client.close()
            except OSError:
                pass

        threading.Thread(target=listen, daemon=True).start()
    yield open_[0].getsockname()[1], open_[1].getsockname()[1], heard
    for server in open_:
        server.close()


def addresses(canary):
    four, six, _ = canary
    return [f"http://127.0.0.1:{four}/a", f"http://localhost:{four}/b", f"http://2130706433:{four}/c", f"http://[::1]:{six}/d", f"https://127.0.0.1:{four}/e", f"ftp://127.0.0.1:{four}/f",
            f"//127.0.0.1:{four}/g"]


@pytest.fixture
def project(tmp_path_factory):
    """Content and templates of its own, and a picture of the machine's that no paper may show; a short address, for messages cut long ones."""
    folder = tmp_path_factory.mktemp("p")
    for name in ["content", "Templates"]:
        shutil.copytree(ROOT / name, folder / name)
    Image.new("RGB", (77, 33), "red").save(folder / "secret.png")
    return folder


def print_one(project, engine, *more):
    return sitegen(
        "print", "--unit", "cao-lanh", "--year", 2024, "--content", project / "content", "--templates", project / "Templates", "--engine", engine,
        *(more or ["--output", project / "out"]), check=False)


def pictures(paper):
    """Widths of the pictures in a PDF, and whatever is attached to it."""
    with pikepdf.open(paper) as opened:
        return {int(o.Width) for o in opened.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image"}, list(opened.attachments)


def plant(project, canary, has_policy=True):
    """Addresses in the sheet, which nobody looks through before printing."""
    sheet = project / "Templates/assets/print.css"
    near = f"file://{project}/secret.png"
    rules = "".join(f'@import url("{a}.css");\n@import "{a}";\n' for a in addresses(canary)) + sheet.read_text()
    rules += "".join(f'@font-face {{ font-family: "X{n}"; src: url("{a}.woff2"); }}\n' for n, a in enumerate(addresses(canary)))
    places = [*addresses(canary), near, "file:///etc/hostname", "../../secret.png", "leak.png"]
    rules += "body { font-family: X0, X1, X2, X3, \"Van Ban Serif\", \"Van Ban Signs\"; background: " + ", ".join(f'url("{a}")' for a in places) + "; }\n"
    sheet.write_text(rules)
    (project / "out/assets").mkdir(parents=True)
    (project / "out/assets/leak.png").symlink_to(project / "secret.png")
    if not has_policy:
        template = project / "Templates/print.mustache"
        text = template.read_text()
        policy = next(line for line in text.splitlines() if "Content-Security-Policy" in line)
        template.write_text(text.replace(policy + "\n", ""))


@pytest.mark.parametrize("has_policy", [True, False])
@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_no_engine_asks_anybody(project, canary, engine, has_policy):
    plant(project, canary, has_policy)
    run = print_one(project, ENGINES[engine])
    assert canary[2] == []
    # without the policy a browser waits for the letters it cannot have, and the paper may be refused for its fonts
    assert run.returncode == 0 or not has_policy, run.stderr
    if engine == "weasyprint":
        # not even by way of a link in the papers' folder
        assert pictures(project / "out/cao-lanh-2024.pdf") == (set(), [])


def test_a_weasyprint_that_is_no_script_of_python_asks_nobody(project, canary):
    plant(project, canary)
    wrapper = project / "weasyprint"
    wrapper.write_text(f"#!/bin/sh\nexec '{ENGINES['weasyprint']}' \"$@\"\n")
    wrapper.chmod(0o755)
    run = print_one(project, wrapper)
    assert run.returncode == 0, run.stderr
    assert canary[2] == []


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_a_paper_that_needs_other_files_is_not_printed(project, canary, engine):
    template = project / "Templates/print.mustache"
    text = template.read_text()
    for tag, address in [("img src", a) for a in addresses(canary)] + [
            ("img src", "file:///etc/hostname"), ("iframe src", "/etc/hostname"), ("link rel=attachment href", f"{project}/secret.png"), ("object data", "../secret.png")]:
        template.write_text(text.replace("{{{.opening}}}", f'<{tag}="{address}">{{{{{{.opening}}}}}}'))
        run = print_one(project, ENGINES[engine])
        assert run.returncode == 1 and f"cao-lanh-2024.pdf: trang cần tệp “{address}”, không nằm trong thư mục bản in." in run.stderr, run.stderr
    assert canary[2] == [] and not list((project / "out").glob("*.pdf"))


@pytest.mark.parametrize("text", ["![x]({})", "![x](<{}> \"y\")", "[![x]({})](https://vi-du.vn)", "![x][k]\n\n[k]: {}"])
def test_a_text_that_names_a_picture_elsewhere_is_refused(project, canary, text):
    page = project / "content/narratives/dong-thap/2024.md"
    body = page.read_text().rstrip()
    for address in [*addresses(canary), "file:///etc/hostname", "data:image/png;base64,AAAA"]:
        page.write_text(f"{body}\n\n{text.format(address)}\n")
        run = print_one(project, "chromium")
        assert run.returncode == 1 and f"narratives/dong-thap/2024.md:{len(body.splitlines()) + 2}:" in run.stderr and "không nằm trong content/images/" in run.stderr, run.stderr
    assert canary[2] == []


def write(project, text):
    """What the unit of the papers wrote of its year."""
    page = project / "content/narratives/cao-lanh/2024.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text(f"---\ntitle: Kết quả năm 2024 của Cao Lãnh\nstatus: approved\n---\n{text}\n")


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_html_of_a_text_fetches_nothing(project, canary, engine):
    write(project, "".join(
        f"\n\n<img src=\"{a}\"> <style>@import url({a}); body {{ background: url({a}) }}</style>\n\n<link rel=stylesheet href={a}>\n\n<iframe src=\"{a}\"></iframe>\n"
        for a in [*addresses(canary), "file:///etc/hostname"]))
    run = print_one(project, ENGINES[engine])
    assert run.returncode == 0, run.stderr
    assert canary[2] == []
    name = open("/etc/hostname", encoding="utf-8").read().strip()
    assert name not in " ".join(pdf.pages(project / "out/cao-lanh-2024.pdf")).split()


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_a_picture_of_the_content_is_printed_upright_and_whole(project, engine):
    images = project / "content/images"
    images.mkdir()
    Image.new("RGB", (800, 400), "green").save(images / "le.jpg")
    upright = Image.Exif()
    upright[0x0112] = 6
    Image.new("RGB", (320, 160), "blue").save(images / "cong.jpg", exif=upright.tobytes())
    write(project, "![Lễ khai giảng](images/le.jpg \"Ảnh: Phòng Giáo dục và Đào tạo\")\n\n![Cổng trường](images/cong.jpg)")
    run = print_one(project, ENGINES[engine])
    assert run.returncode == 0, run.stderr
    paper = project / "out/cao-lanh-2024.pdf"
    assert (project / "out/images/le.jpg").read_bytes() == (images / "le.jpg").read_bytes()
    assert "Ảnh: Phòng Giáo dục và Đào tạo" in pdf.flat("".join(pdf.pages(paper)))
    assert {alt for name, alt, *_ in pdf.tags(paper) if name == "Figure"} >= {"Lễ khai giảng", "Cổng trường"}
    wide, upright = seen(paper, "green"), seen(paper, "blue")
    # the one fills the width of the text (165 mm), the other is as large as its points, and as the camera was held
    assert abs(wide[0] - 165) < 3 and abs(wide[1] - 82.5) < 3 and abs(upright[0] - 42.3) < 3 and abs(upright[1] - 84.7) < 3, (wide, upright)
    # the same bytes again, wherever the folder lies
    print_one(project, ENGINES[engine], "--output", project / "elsewhere")
    assert (project / "elsewhere/cao-lanh-2024.pdf").read_bytes() == paper.read_bytes() and str(project).encode() not in paper.read_bytes()


def seen(paper, colour):
    """Millimetres, across and down, of what has a colour on the first pages."""
    with tempfile.TemporaryDirectory() as folder:
        pdf.run("pdftoppm", "-r", 50, "-l", 2, paper, f"{folder}/p")
        for page in sorted(pathlib.Path(folder).iterdir()):
            red, green, blue = Image.open(page).convert("RGB").split()
            other = {"green": ImageChops.lighter(red, blue), "blue": ImageChops.lighter(red, green)}[colour]
            box = ImageChops.subtract({"green": green, "blue": blue}[colour], other).point(lambda v: 255 * (v > 90)).getbbox()
            if box:
                return [(box[2] - box[0]) / 50 * 25.4, (box[3] - box[1]) / 50 * 25.4]
