/// The smallest theme that is whole: colours, two fonts, and three of each kind of look. Cells here name their own fonts and colours, but
/// readers, and whoever adds a chart, expect one.
///
/// Source: ECMA-376 part 1, 20.1.6.9.
func themePart() -> XMLBuffer {
    var xml = XMLBuffer()
    xml.element("a:theme", ["xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", "name": "sitegen"]) { xml in
        xml.element("a:themeElements") { xml in
            xml.element("a:clrScheme", ["name": "sitegen"]) { colours(&$0) }
            xml.element("a:fontScheme", ["name": "sitegen"]) { xml in
                for name in ["a:majorFont", "a:minorFont"] {
                    xml.element(name) { xml in
                        xml.element("a:latin", ["typeface": StyleTable.fontName])
                        xml.element("a:ea", ["typeface": ""])
                        xml.element("a:cs", ["typeface": ""])
                    }
                }
            }
            xml.element("a:fmtScheme", ["name": "sitegen"]) { looks(&$0) }
        }
        xml.element("a:objectDefaults")
        xml.element("a:extraClrSchemeLst")
    }
    return xml
}

private func colours(_ xml: inout XMLBuffer) {
    xml.element("a:dk1") { $0.element("a:sysClr", ["val": "windowText", "lastClr": "000000"]) }
    xml.element("a:lt1") { $0.element("a:sysClr", ["val": "window", "lastClr": "FFFFFF"]) }
    let others: KeyValuePairs = [
        "a:dk2": "1F3A5F", "a:lt2": "EEF2F6", "a:accent1": "1F5FA8", "a:accent2": "B4541A", "a:accent3": "4F7A28", "a:accent4": "7A4B9A",
        "a:accent5": "1B7F86", "a:accent6": "A8324A", "a:hlink": "1F5FA8", "a:folHlink": "7A4B9A",
    ]
    for (name, digits) in others { xml.element(name) { $0.element("a:srgbClr", ["val": digits]) } }
}

private func looks(_ xml: inout XMLBuffer) {
    func plainFill(_ xml: inout XMLBuffer) { xml.element("a:solidFill") { $0.element("a:schemeClr", ["val": "phClr"]) } }
    xml.element("a:fillStyleLst") { xml in for _ in 1...3 { plainFill(&xml) } }
    xml.element("a:lnStyleLst") { xml in
        for width in ["9525", "25400", "38100"] { xml.element("a:ln", ["w": width]) { plainFill(&$0) } }
    }
    xml.element("a:effectStyleLst") { xml in
        for _ in 1...3 { xml.element("a:effectStyle") { $0.element("a:effectLst") } }
    }
    xml.element("a:bgFillStyleLst") { xml in for _ in 1...3 { plainFill(&xml) } }
}
