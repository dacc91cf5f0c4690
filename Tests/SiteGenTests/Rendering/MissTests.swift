import Composing
import Diagnostics
import Testing

@testable import Rendering

@Suite("What a template asks for in vain fails the page")
struct MissTests {
    @Test("a missing field names field, template, page and place, and what was probably meant")
    func missingField() throws {
        let found = faults { _ = try rendered(["page.mustache": "<p>\n  {{.titel}}"], ["title": .text("x")]) }
        #expect(
            found == [
                "Templates/page.mustache:2:3: The page gives no field “titel” (template “page”, page “a/index.html”). [Did you mean “title”?]"
            ])
    }

    @Test("the same in Vietnamese")
    func inVietnamese() throws {
        let folder = try TemplateFolder.load([TemplateFile(path: "page.mustache", text: "{{.titel}}")], pageKinds: ["page"])
        let problems = #expect(throws: Problems.self) {
            try folder.render(FramedPage(path: "a/index.html", template: "page", fields: ["title": .text("x")]))
        }
        #expect(problems?.diagnostics.map(\.message.vi) == ["Trang không có trường “titel” (mẫu “page”, trang “a/index.html”)."])
        #expect(problems?.diagnostics.map(\.suggestion?.vi) == ["Có phải là “title”?"])
    }

    @Test("a row does not see the page's fields")
    func rowsDoNotClimb() {
        let templates = ["page.mustache": "{{.title}}{{#.rows}}{{.title}}{{/.rows}}"]
        let found = faults { _ = try rendered(templates, ["title": .text("x"), "rows": .list([["year": .text("2024")]])]) }
        #expect(found == ["Templates/page.mustache:1:21: The page gives no field “rows.title” (template “page”, page “a/index.html”)."])
    }

    @Test("every miss of a page is told once, also in partials, layouts and sections")
    func everyMiss() {
        let templates = [
            "layout.mustache": "{{.head}}{{$main}}{{/main}}",
            "page.mustache": "{{<layout}}{{$main}}{{#.rows}}{{>row}}{{/.rows}}{{^.none}}{{/.none}}{{/main}}{{/layout}}",
            "partials/row.mustache": "{{#.on}}{{.year}}{{/.on}}",
        ]
        let rows: [Fields] = [["on": .flag(true)], ["on": .flag(true)]]
        #expect(
            faults { _ = try rendered(templates, ["rows": .list(rows)]) } == [
                "Templates/layout.mustache:1:1: The page gives no field “head” (template “page”, page “a/index.html”).",
                "Templates/page.mustache:1:49: The page gives no field “none” (template “page”, page “a/index.html”).",
                "Templates/partials/row.mustache:1:9: The page gives no field “rows.year” (template “page”, page “a/index.html”).",
            ])
    }

    @Test("markup needs three braces, text two; lists, flags and views print nothing by themselves")
    func wrongKind() {
        let page = "{{.chart}}{{{.text}}}{{.list}}{{.flag}}{{.view}}"
        let fields: Fields = ["chart": markup("<svg/>"), "text": .text("t"), "list": .list([]), "flag": .flag(true), "view": .view([:])]
        let at = "(template “page”, page “a/index.html”)."
        #expect(
            faults { _ = try rendered(["page.mustache": page], fields) } == [
                "Templates/page.mustache:1:1: The field “chart” is finished markup \(at) [Write “{{{.chart}}}”.]",
                "Templates/page.mustache:1:11: The field “text” is text, not markup \(at) [Write “{{.text}}”.]",
                "Templates/page.mustache:1:22: The field “list” is a list and prints nothing \(at) [Write “{{#.list}}…{{/.list}}”.]",
                "Templates/page.mustache:1:31: The field “flag” is yes or no and prints nothing \(at) [Write “{{#.flag}}…{{/.flag}}”.]",
                "Templates/page.mustache:1:40: The field “view” is a view and prints nothing \(at) [Write “{{#.view}}…{{/.view}}”.]",
            ])
    }

    @Test("a page of a kind that has no template is refused")
    func unknownKind() throws {
        let folder = try TemplateFolder.load([TemplateFile(path: "page.mustache", text: "")], pageKinds: ["page"])
        #expect(
            faults { _ = try folder.render(FramedPage(path: "a", template: "unit", fields: [:])) }
                == ["Templates/unit.mustache: The template of the page kind “unit” is missing."])
    }
}
