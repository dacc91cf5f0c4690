import Diagnostics
import Foundation
import Testing

@testable import Printing

@Suite("A paper needs nothing but what lies beside it")
struct AddressTests {
    private func outside(_ html: String) -> String? { PaperAddresses.outside(in: Array(html.utf8)) }

    @Test("the paper's own files, marks on its pages, data in the address, and links anywhere")
    func beside() {
        #expect(
            outside(
                """
                <!DOCTYPE html><html lang="vi"><head><meta name="a" content="https://a.vn"><link rel="icon" href="data:,"><link rel="stylesheet" href="assets/print.css"></head>
                <body><p>1 < 2 &lt; src="x" <a class="ref" href="https://a.vn/x">a</a><A HREF='file:///etc/hostname'>b</A><img src="images/2024/le_1.JPG" alt="src='//a.vn'"><img src=>
                <svg><use href="#i"/><use xlink:href='#i' /></svg><!-- <img src="x"> --></body></html>
                """) == nil)
    }

    @Test(
        "whatever an engine would take in from elsewhere is named, however it is written",
        arguments: [
            ("<img src=\"http://127.0.0.1:9998/x.png\">", "http://127.0.0.1:9998/x.png"), ("<img src='//a.vn/x.png'>", "//a.vn/x.png"),
            ("<IMG\nSRC=file:///etc/hostname>", "file:///etc/hostname"),
            ("<img alt=\">\" src = \"/etc/hostname\"/>", "/etc/hostname"), ("<img src=../x.png>", "../x.png"),
            ("<img src=\"a/%2e%2e/%2e%2e/x\">", "a/%2e%2e/%2e%2e/x"),
            ("<img src=\"&#104;ttp:x\">", "&#104;ttp:x"), ("<img src=\"\\\\a.vn\\x\">", "\\\\a.vn\\x"),
            ("<iframe src=\"file:///etc/passwd\">", "file:///etc/passwd"),
            ("<object data=\"http://[::1]/\">", "http://[::1]/"), ("<link rel=attachment href=file:/etc/passwd>", "file:/etc/passwd"),
            ("<base href=\"http://a.vn/\">", "http://a.vn/"),
            ("<video poster=x:y>", "x:y"), ("<source srcset=\"http://a.vn/x 2x\">", "http://a.vn/x 2x"),
            ("<svg><image xlink:href=\"ftp://a.vn/x\"/></svg>", "ftp://a.vn/x"), ("<img src=x:y", "x:y"),
        ])
    func elsewhere(_ html: String, _ address: String) { #expect(outside("<p>" + html) == address) }

    @Test("such a paper is not given to any engine, and the others are printed")
    func refused() async throws {
        let bench = try Workbench()
        try bench.write("<img src=\"http://127.0.0.1:9998/x.png\">", "go-vap-2024.html")
        for kind in [Engine.Kind.weasyprint, .chromium] {
            let told = await bench.print(try bench.engine(kind, "touch '\(bench.folder)/called'"))
            #expect(told == ["go-vap-2024.pdf: trang cần tệp “http://127.0.0.1:9998/x.png”, không nằm trong thư mục bản in."])
            #expect(try !bench.names().contains("called"))
        }
        try bench.write("<p>x</p>", "go-vap-2024.html")
        #expect(await bench.print(try bench.engine(PressTests.whole)) == ["go-vap-2024.pdf: 19 bytes"])
    }

    @Test(
        "engines are called without a network: Chromium without names, addresses and proxies, a WeasyPrint that is not ours with files and data only"
    )
    func called() async throws {
        let bench = try Workbench()
        _ = await bench.print(
            try bench.engine(.chromium, "for a; do echo \"$a\"; done > '\(bench.folder)/chromium-said'; \(PressTests.whole)"))
        let words = try bench.text("chromium-said").split(separator: "\n")
        for word in [
            "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=socks5://khong-co.invalid:1", "--proxy-bypass-list=<-loopback>",
        ] { #expect(words.contains(word[...])) }
        _ = await bench.print(try bench.engine(.weasyprint, "echo \"$@\" > '\(bench.folder)/weasyprint-said'; \(PressTests.whole)"))
        #expect(try bench.text("weasyprint-said").hasPrefix("--pdf-tags \(bench.folder)/go-vap-2024.html "))
        #expect(try bench.text("weasyprint-said").hasSuffix(" --allowed-protocols file,data\n"))
    }

    @Test(
        "only a script of Python is driven as one: others are asked as a program",
        arguments: [
            ("#!/x/.venv/bin/python3.11\nimport", "/x/.venv/bin/python3.11"), ("#!/usr/bin/python\n", "/usr/bin/python"),
            ("#!/opt/pypy3\n", "/opt/pypy3"),
            ("#!/bin/sh\n'''exec' /a b/python \"$0\"", nil), ("#!/usr/bin/env python3\n", nil), ("\u{7F}ELF", nil), ("#!/bin/bash\n", nil),
        ])
    func interpreter(_ script: String, _ path: String?) { #expect(WeasyPrintTable.interpreter(ofScript: Array(script.utf8)) == path) }
}
