/// Who made the document and when, what programs find beside its content, and the sheets it has.

/// Source: ECMA-376 part 2, 11 (core properties).
func corePart(_ workbook: Workbook) -> XMLBuffer {
    var xml = XMLBuffer()
    let names: XMLBuffer.Attributes = [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    ]
    // some programs take a date alone for damage
    let time = workbook.created.utf8.count == 10 ? workbook.created + "T00:00:00Z" : workbook.created
    xml.element("cp:coreProperties", names) { xml in
        let texts = [
            ("dc:title", workbook.title), ("dc:subject", workbook.subject), ("dc:creator", workbook.author),
            ("dc:language", workbook.language),
        ]
        for (name, text) in texts where !text.isEmpty { xml.element(name, text: cellText(text)) }
        xml.element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"], text: time)
        xml.element("dcterms:modified", ["xsi:type": "dcterms:W3CDTF"], text: time)
    }
    return xml
}

/// Source: ECMA-376 part 1, 22.2.
func applicationPart() -> XMLBuffer {
    var xml = XMLBuffer()
    xml.element("Properties", ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"]) { xml in
        xml.element("Application", text: "sitegen")
    }
    return xml
}

/// Source: ECMA-376 part 1, 22.3; numbers begin with 2, for 0 and 1 are kept for dictionaries of other formats.
func customPart(_ properties: [DocumentProperty]) -> XMLBuffer {
    var xml = XMLBuffer()
    let names: XMLBuffer.Attributes = [
        "xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    ]
    xml.element("Properties", names) { xml in
        for (index, property) in properties.enumerated() {
            let about: XMLBuffer.Attributes = [
                "fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": "\(index + 2)", "name": cellText(property.name),
            ]
            xml.element("property", about) { $0.element("vt:lpwstr", text: cellText(property.text)) }
        }
    }
    return xml
}

/// Source: ECMA-376 part 1, 18.2.27.
func workbookPart(_ workbook: Workbook) -> XMLBuffer {
    var xml = XMLBuffer()
    xml.element("workbook", ["xmlns": spreadsheetVocabulary, "xmlns:r": officeRelation]) { xml in
        xml.element("workbookPr", ["defaultThemeVersion": "124226"])
        if workbook.isStructureLocked { xml.element("workbookProtection", ["lockStructure": "1"]) }
        xml.element("bookViews") { xml in
            xml.element(
                "workbookView",
                [
                    "xWindow": "0", "yWindow": "0", "windowWidth": "24000", "windowHeight": "12000",
                    "firstSheet": workbook.firstShown.map { "\($0)" }, "activeTab": workbook.firstShown.map { "\($0)" },
                ])
        }
        xml.element("sheets") { xml in
            for (index, sheet) in workbook.sheets.enumerated() {
                xml.element(
                    "sheet",
                    ["name": sheet.name, "sheetId": "\(index + 1)", "state": sheet.isHidden ? "hidden" : nil, "r:id": "rId\(index + 1)"])
            }
        }
        definedNames(of: workbook, &xml)
        // else whoever only looked would be asked whether to save
        if workbook.mustCalculate { xml.element("calcPr", ["fullCalcOnLoad": "1"]) }
    }
    return xml
}

/// The caller's names, and those by which a sheet says what is printed of it (18.2.5).
private func definedNames(of workbook: Workbook, _ xml: inout XMLBuffer) {
    var names: [(name: String, sheet: Int?, formula: String)] = workbook.names.map { ($0.name, nil, bareFormula($0.formula)) }
    for (index, sheet) in workbook.sheets.enumerated() {
        if let area = sheet.paper.area { names.append(("_xlnm.Print_Area", index, sheet.reference(to: area))) }
        if let rows = sheet.paper.repeatedRows {
            names.append(("_xlnm.Print_Titles", index, "\(sheet.quotedName)!$\(rows.lowerBound):$\(rows.upperBound)"))
        }
    }
    if names.isEmpty { return }
    xml.element("definedNames") { xml in
        for name in names {
            xml.element("definedName", ["name": name.name, "localSheetId": name.sheet.map { "\($0)" }], text: name.formula)
        }
    }
}

/// A formula as it stands in a file: without the «=» of a formula line and without what XML forbids.
func bareFormula(_ formula: String) -> String {
    let text = cellText(formula)
    return text.hasPrefix("=") ? String(text.dropFirst()) : text
}
