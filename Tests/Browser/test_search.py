"""Search by typing and tables by keyboard, as a portal serves them and from a USB stick; nothing moves while a page loads."""
import pytest

SHIFT = """() => new Promise(done => {
  let sum = 0;
  const watch = new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) sum += e.value; });
  watch.observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => setTimeout(() => done(sum), 150));
})"""


@pytest.fixture(params=["portal", "usb"])
def root(request):
    """Where scripts and addresses behave otherwise; what does not depend on it is asked of the portal alone."""
    return request.getfixturevalue("portal") if request.param == "portal" else request.getfixturevalue("site").as_uri() + "/"


@pytest.fixture
def page(browser):
    context = browser.new_context(locale="vi-VN", viewport={"width": 1280, "height": 800})
    page, said = context.new_page(), []
    page.on("console", lambda m: said.append(m.text) if m.type in ("error", "warning") else None)
    yield page
    context.close()
    assert said == []


def found(page, text):
    page.fill("#q", text)
    page.wait_for_function("text => document.getElementById('found').textContent.includes(text)", arg=f"«{text}»")
    return page.locator("#results li").all_inner_texts()


def test_marks_and_case_do_not_matter(page, root):
    page.goto(root + "search/index.html")
    answers = [found(page, text) for text in ("ba dinh", "Ba Đình", "BA ĐÌNH", "ba đinh")]
    assert answers[0][:2] == [
        "Phường Ba Đình\nPhường, từ 01/7/2025 · Thành phố Hà Nội", "Quận Ba Đình\nQuận, đến hết 30/6/2025 · Thành phố Hà Nội"]
    assert all(answer == answers[0] for answer in answers)


def test_of_names_that_differ_in_marks_alone_the_one_typed_comes_first(page, portal):
    """Planted: three communes of one folded name; without marks they stand in the order of the list."""
    page.add_init_script("""Object.defineProperty(window, 'searchEntries', {
      get() { return this.kept; },
      set(found) { found.rows.push(...['Xã Gia', 'Xã Già', 'Xã Giả'].map(name => [0, name, 'Thử', 'x', '', false])); this.kept = found; } })""")
    page.goto(portal + "search/index.html")
    names = lambda text: [each.split("\n")[0] for each in found(page, text)][:3]
    assert names("xa gia") == ["Xã Gia", "Xã Già", "Xã Giả"]
    assert names("xã giả")[0] == "Xã Giả" and names("Xã Già")[0] == "Xã Già"
    assert names("xa\u0303 gia\u0309")[0] == "Xã Giả"


def test_duties_are_found_by_their_words_and_by_the_agency_that_carries_them(page, portal):
    page.goto(portal + "search/index.html")
    answers = found(page, "hoi khuyen hoc")
    assert any("\nNhiệm vụ · " in each and "Hội Khuyến học" in each for each in answers), answers[:5]
    page.locator("#results a", has=page.locator("xpath=following-sibling::span[starts-with(., 'Nhiệm vụ')]")).first.click()
    page.wait_for_url("**/plans/*/index.html#*")
    place = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    assert page.locator(f"tr[id='{place}']").count() == 1


def test_a_fault_of_the_search_is_seen(page, portal):
    """Planted: marks are kept."""
    page.add_init_script("String.prototype.normalize = function () { return String(this); }")
    page.goto(portal + "search/index.html")
    assert found(page, "ba dinh") != found(page, "Ba Đình")


def test_units_indicators_plans_duties_and_narratives_are_found(page, portal):
    page.goto(portal + "search/index.html")
    for text, first in [
            ("phuong 1", "Phường 1\n"), ("cong dan hoc tap", "Tỷ lệ công dân đạt danh hiệu Công dân học tập\nChỉ tiêu"),
            ("56/KH-UBND", "Kế hoạch thực hiện Đề án"), ("tuần lễ hưởng ứng", "Tổ chức Tuần lễ hưởng ứng học tập suốt đời")]:
        assert found(page, text)[0].startswith(first), text
    # a narrative by its opening words
    assert any(each.startswith("Kết quả xây dựng xã hội học tập quận Ba Đình năm 2024\nThuyết minh") for each in found(page, "tuần lễ hưởng ứng"))


def test_keyboard_alone_leads_from_the_field_to_a_page(page, root):
    page.goto(root + "search/index.html")
    page.focus("#q")
    page.keyboard.type("quan go vap")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == "Quận Gò Vấp"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url("**/units/go-vap/index.html")


def test_results_are_announced_and_can_be_linked_to(page, root):
    page.goto(root + "search/index.html?q=khongcodau")
    page.wait_for_function("() => document.getElementById('found').textContent !== ''")
    assert page.get_attribute("#found", "role") == "status"
    assert page.inner_text("#found").startswith("Không tìm thấy kết quả nào cho «khongcodau»")


def test_without_scripts_the_search_page_leads_on(browser, root):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(root + "search/index.html")
    assert "Mọi trang đều có trong các danh mục dưới đây" in page.inner_text("main")
    assert not page.is_visible("#q")
    page.locator("main section a").first.click()
    page.wait_for_url("**/units/index.html")
    page.goto(root + "plans/ba-dinh/index.html")
    assert page.locator("section:has(> #duties) tbody tr").count() > 20 and not page.is_visible(".filter input >> nth=0")
    context.close()


# the wards of a district beside one another: the first table of many rows and years
WARDS = "table.sortable:has(th:nth-child(7)):has(tr:nth-child(8)) >> nth=0"


def columns(page, table):
    """The values of 2024; each part of the table (the ones of a plan, the others) is sorted for itself."""
    return [
        [float(t.split("%")[0].replace(",", ".")) for t in part.locator("tr > :nth-child(5)").all_inner_texts() if "%" in t]
        for part in page.locator(table).locator("tbody").all()
    ]


def test_a_table_that_is_not_sorted_is_seen(page, portal):
    page.add_init_script("const sort = Array.prototype.sort; Array.prototype.sort = function (by) { return this[0]?.key ? this : sort.call(this, by); }")
    page.goto(portal + "indicators/learning-citizens/index.html")
    page.locator(WARDS).locator("thead th").nth(4).get_by_role("button").press("Enter")
    parts = columns(page, WARDS)
    assert parts != [sorted(values) for values in parts]


def test_a_table_is_sorted_by_the_keyboard(page, root):
    page.goto(root + "indicators/learning-citizens/index.html")
    table = WARDS
    first = page.locator(table).locator("tbody tr").first.inner_text()
    button = page.locator(table).locator("thead th").nth(4).get_by_role("button")
    assert button.get_attribute("aria-label") == "Sắp xếp theo cột 2024"
    button.focus()
    page.keyboard.press("Enter")
    parts = columns(page, table)
    assert sum(map(len, parts)) > 5 and parts == [sorted(values) for values in parts]
    assert page.locator(table).locator("thead th").nth(4).get_attribute("aria-sort") == "ascending"
    page.keyboard.press("Space")
    assert page.locator(table).locator("thead th").nth(4).get_attribute("aria-sort") == "descending"
    page.keyboard.press("Enter")
    assert page.locator(table).locator("tbody tr").first.inner_text() == first


def test_a_long_table_is_filtered_by_typing(page, root):
    page.goto(root + "plans/ba-dinh/index.html")
    page.evaluate("document.querySelectorAll('section:has(> #duties) details').forEach(fold => { fold.open = true; })")
    field = page.locator("section:has(> #duties) .filter input").first
    rows = page.locator("section:has(> #duties) .filter + .scroll table").first.locator("tbody tr")
    field.focus()
    page.keyboard.type("khuyen hoc")
    page.wait_for_function("() => [...document.querySelectorAll('.filter output')].some(o => / trong \\d+ dòng/.test(o.textContent))")
    shown = [row.inner_text() for row in rows.all() if row.is_visible()]
    assert 0 < len(shown) < rows.count()
    assert all("huyến học" in text for text in shown)
    # words that no row has side by side are looked for one by one
    field.fill("hoc khuyen hoi")
    assert any(row.is_visible() for row in rows.all())


def test_words_of_a_filter_mean_the_words_together(page, portal):
    page.goto(portal + "plans/ba-dinh/index.html")
    page.evaluate("document.querySelectorAll('section:has(> #duties) details').forEach(fold => { fold.open = true; })")
    field = page.locator(".filter input").first
    table = page.locator(".filter + .scroll table").first
    rows = [" ".join(text.lower().split()) for text in table.locator("tbody tr:not(.group)").all_inner_texts()]
    phrase = "hình học"
    apart = [text for text in rows if all(word in text for word in phrase.split()) and phrase not in text]
    field.fill("hinh hoc")
    shown = [" ".join(text.lower().split()) for text in table.locator("tbody tr:not(.group):visible").all_inner_texts()]
    assert apart and shown and all(phrase in text for text in shown)
    assert len(shown) == sum(phrase in text for text in rows), apart


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["index.html", "units/go-vap/index.html", "indicators/learning-citizens/index.html", "plans/ba-dinh/index.html", "search/index.html"])
def test_nothing_moves_while_a_page_loads(browser, portal, path, width):
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(portal + path)
    assert page.evaluate(SHIFT) == 0
    # planted: a line that comes late is seen
    page.evaluate("document.querySelector('main').insertAdjacentHTML('afterbegin', '<p>muộn</p><p>muộn</p><p>muộn</p>')")
    assert page.evaluate(SHIFT) > 0
    context.close()


def test_the_code_of_a_chart_is_copied_with_the_address_of_the_site(browser, portal):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"], viewport={"width": 800, "height": 800})
    page = context.new_page()
    page.goto(portal + "units/go-vap/index.html")
    page.get_by_role("link", name="Nhúng hình của đơn vị vào trang khác").click()
    section = page.locator("section:has(> #e-go-vap-learning-citizens)")
    section.get_by_role("button").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => [...document.querySelectorAll('.copied')].some(said => said.textContent.startsWith('Đã sao chép'))")
    code = page.evaluate("() => navigator.clipboard.readText()")
    assert code.startswith(f'<iframe src="{portal}embed/units/go-vap/learning-citizens.html" title="Quận Gò Vấp: Tỷ lệ công dân')
    page = context.new_page()
    page.set_content(f"<!DOCTYPE html><body>{code}</body>")
    # until its sheet is there, both drawings are seen
    page.frames[-1].wait_for_load_state()
    frame = page.frame_locator("iframe")
    frame.locator("svg[role=img] >> visible=true").wait_for()
    # all of it fits: no bar to scroll
    assert frame.locator("html").evaluate("e => e.scrollHeight <= innerHeight && e.scrollWidth <= innerWidth")
    context.close()
