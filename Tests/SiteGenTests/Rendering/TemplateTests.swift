import Testing

@testable import Rendering

@Suite("Templates are checked before any page is rendered")
struct TemplateTests {
    @Test("an unknown partial or layout is refused with the near name")
    func unknownPartial() {
        #expect(
            faults(["page.mustache": "\n {{>crum}}{{<frame}}{{/frame}}", "partials/crumb.mustache": ""]) == [
                "Templates/page.mustache:2:2: There is no template “crum”. [Did you mean “crumb”?]",
                "Templates/page.mustache:2:11: There is no template “frame”.",
                "Templates/partials/crumb.mustache: No page uses the template “crumb”. [Remove the file, or use it in a template.]",
            ])
    }

    @Test("functions, pragmas, other delimiters and the ampersand are refused")
    func noFunctions() {
        #expect(
            faults([
                "page.mustache":
                    "{{uppercased(x)}}\n{{#reversed(.x)}}{{/reversed(.x)}}{{&x}}{{=<% %>=}}{{% CONTENT_TYPE: TEXT}}{{>*x}}{{first()}}"
            ]) == [
                "Templates/page.mustache:1:1: Templates do not compute: there is no function “uppercased(x)”. [Give the page a field that holds the value ready made.]",
                "Templates/page.mustache:2:1: Templates do not compute: there is no function “reversed(.x)”. [Give the page a field that holds the value ready made.]",
                "Templates/page.mustache:2:35: “{{&x}}” is not used. [Write “{{{x}}}” for finished markup.]",
                "Templates/page.mustache:2:41: “{{=<% %>=}}” is not used. [Remove the tag.]",
                "Templates/page.mustache:2:52: “{{% CONTENT_TYPE: TEXT}}” is not used. [Remove the tag.]",
                "Templates/page.mustache:2:76: “*x” is not a name. [Use unaccented letters, digits, “-” and “_”.]",
                "Templates/page.mustache:2:83: Templates do not compute: there is no function “first()”. [Give the page a field that holds the value ready made.]",
            ])
    }

    @Test("inside a section, also through a partial, the dot must be written")
    func plainNames() {
        let templates = ["page.mustache": "{{title}}{{#.rows}}{{year}}{{>row}}{{/.rows}}{{>row}}", "partials/row.mustache": "é{{name}}"]
        #expect(
            faults(templates) == [
                "Templates/page.mustache:1:20: Inside a section “{{year}}” may take the field of an enclosing section. [Write a dot first: “{{.year}}”.]",
                "Templates/partials/row.mustache:1:2: Inside a section “{{name}}” may take the field of an enclosing section. [Write a dot first: “{{.name}}”.]",
            ])
    }

    @Test("sections are closed in order, tags are finished")
    func nesting() {
        #expect(
            faults(["page.mustache": "{{#.a}}{{/.b}}{{/.c}}\n{{#.d}}{{x"]) == [
                "Templates/page.mustache:1:8: “.b” is closed while “.a” is open. [Write “{{/.a}}”.]",
                "Templates/page.mustache:1:15: “.c” is closed but was never opened. [Remove “{{/.c}}”.]",
                "Templates/page.mustache:2:1: The section “.d” is never closed. [Write “{{/.d}}”.]",
                "Templates/page.mustache:2:8: A tag opens with “{{” but has no “}}”. [Add “}}”.]",
            ])
    }

    @Test("a layout is given blocks that it offers, once each, and nothing else")
    func blocks() {
        let templates = [
            "layout.mustache": "{{$main}}{{/main}}{{#.x}}{{$side}}{{/side}}{{/.x}}",
            "page.mustache": "{{<layout}} lost {{$main}}{{/main}}{{$mian}}{{/mian}}{{$main}}{{/main}}{{.x}}{{/layout}}",
        ]
        #expect(
            faults(templates) == [
                "Templates/layout.mustache:1:26: The block “side” stands inside a section. [Put the section into the block.]",
                "Templates/page.mustache:1:13: Between “{{<…}}” and its end only blocks “{{$…}}” may stand. [Put it into a block.]",
                "Templates/page.mustache:1:36: The template “layout” offers no block “mian”. [It offers: main, side.]",
                "Templates/page.mustache:1:54: The block “main” is given twice.",
                "Templates/page.mustache:1:72: Between “{{<…}}” and its end only blocks “{{$…}}” may stand. [Put it into a block.]",
            ])
    }

    @Test("templates that call each other in a circle are refused")
    func circle() {
        let templates = ["page.mustache": "{{#.r}}{{>a}}{{/.r}}", "partials/a.mustache": "{{>b}}", "partials/b.mustache": "{{>a}}"]
        #expect(faults(templates) == ["Templates/partials/b.mustache:1:1: The templates call each other in a circle: page → a → b → a."])
    }

    @Test("unused, missing, doubled and foreign files are refused; assets are not templates")
    func folder() {
        let templates = [
            "page.mustache": "", "old.mustache": "", "row.mustache": "", "partials/row.mustache": "{{>page}}", "deep/er.mustache": "",
            "notes.txt": "", "assets/style.css": "", ".gitkeep": "", "README.md": "",
        ]
        let place = "[Templates are “*.mustache” or “partials/*.mustache”; other files go to “assets/”.]"
        #expect(
            faults(templates, pageKinds: ["page", "unit"]) == [
                "Templates/deep/er.mustache: “deep/er.mustache” is not a template. \(place)",
                "Templates/notes.txt: “notes.txt” is not a template. \(place)",
                "Templates/old.mustache: No page uses the template “old”. [Remove the file, or use it in a template.]",
                "Templates/partials/row.mustache: No page uses the template “row”. [Remove the file, or use it in a template.]",
                "Templates/row.mustache: This template has the same name as “Templates/partials/row.mustache”.",
                "Templates/unit.mustache: The template of the page kind “unit” is missing.",
            ])
    }

    @Test("control characters and bytes that are not UTF-8 are refused")
    func bytes() {
        #expect(
            faults(["page.mustache": "a\u{1}"]) == [
                "Templates/page.mustache:1:2: The template holds the control character 1. [Remove the character.]"
            ])
        let found = faults { _ = try TemplateFolder.load([TemplateFile(path: "page.mustache", bytes: [0xC3, 0x28])], pageKinds: ["page"]) }
        #expect(found == ["Templates/page.mustache: The file is not UTF-8. [Save the file as UTF-8.]"])
    }

    @Test("no cut of a template and no changed byte crashes the checks")
    func cuts() {
        let whole = "{{<layout}}{{$main}}{{#.a}}{{{.b}}}{{^.c}}{{.}}{{/.c}}{{/.a}}{{! x }}{{>row}}{{/main}}{{/layout}}"
        let files = [
            TemplateFile(path: "layout.mustache", text: "{{$main}}{{/main}}"), TemplateFile(path: "partials/row.mustache", text: ""),
        ]
        var refused = 0
        for cut in 0..<whole.utf8.count {
            for byte: UInt8? in [nil, 0x7B, 0x7D, 0x0A, 0x23, 0xFF] {
                var bytes = Array(whole.utf8)
                if let byte { bytes[cut] = byte } else { bytes.removeSubrange(cut...) }
                let page = TemplateFile(path: "page.mustache", bytes: bytes)
                if !faults({ _ = try TemplateFolder.load(files + [page], pageKinds: ["page"]) }).isEmpty { refused += 1 }
            }
        }
        #expect(refused > 400)
    }
}
