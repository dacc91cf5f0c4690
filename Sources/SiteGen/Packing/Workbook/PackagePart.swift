/// One file within the package, with its path, its kind of content and how others speak of it.
struct PackagePart {
    /// Source: ECMA-376 part 1, 12.3 and 15.2, with the relation types of the transitional form (part 4).
    enum Kind: Equatable {
        case contentTypes, rootRelations, core, application, custom
        case workbook, workbookRelations, styles, theme, sharedStrings
        /// Numbered from 1.
        case sheet(Int), sheetRelations(Int), comments(Int), drawing(Int), table(Int)
    }

    let kind: Kind
    let bytes: [UInt8]

    init(_ kind: Kind, _ xml: XMLBuffer) {
        self.kind = kind
        bytes = xml.bytes
    }
}

extension PackagePart.Kind {
    var path: String {
        switch self {
        case .contentTypes: "[Content_Types].xml"
        case .rootRelations: "_rels/.rels"
        case .core: "docProps/core.xml"
        case .application: "docProps/app.xml"
        case .custom: "docProps/custom.xml"
        case .workbook: "xl/workbook.xml"
        case .workbookRelations: "xl/_rels/workbook.xml.rels"
        case .styles: "xl/styles.xml"
        case .theme: "xl/theme/theme1.xml"
        case .sharedStrings: "xl/sharedStrings.xml"
        case .sheet(let number): "xl/worksheets/sheet\(number).xml"
        case .sheetRelations(let number): "xl/worksheets/_rels/sheet\(number).xml.rels"
        case .comments(let number): "xl/comments\(number).xml"
        case .drawing(let number): "xl/drawings/vmlDrawing\(number).vml"
        case .table(let number): "xl/tables/table\(number).xml"
        }
    }

    /// Nil for what the end of the name tells.
    fileprivate var contentType: String? {
        let office = "application/vnd.openxmlformats-officedocument", spreadsheet = office + ".spreadsheetml"
        return switch self {
        case .contentTypes, .rootRelations, .workbookRelations, .sheetRelations, .drawing: nil
        case .core: "application/vnd.openxmlformats-package.core-properties+xml"
        case .application: office + ".extended-properties+xml"
        case .custom: office + ".custom-properties+xml"
        case .workbook: spreadsheet + ".sheet.main+xml"
        case .styles: spreadsheet + ".styles+xml"
        case .theme: office + ".theme+xml"
        case .sharedStrings: spreadsheet + ".sharedStrings+xml"
        case .sheet: spreadsheet + ".worksheet+xml"
        case .comments: spreadsheet + ".comments+xml"
        case .table: spreadsheet + ".table+xml"
        }
    }

    fileprivate var relationType: String {
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        return switch self {
        case .contentTypes, .rootRelations, .workbookRelations, .sheetRelations: package
        case .core: package + "/metadata/core-properties"
        case .application: officeRelation + "/extended-properties"
        case .custom: officeRelation + "/custom-properties"
        case .workbook: officeRelation + "/officeDocument"
        case .styles: officeRelation + "/styles"
        case .theme: officeRelation + "/theme"
        case .sharedStrings: officeRelation + "/sharedStrings"
        case .sheet: officeRelation + "/worksheet"
        case .comments: officeRelation + "/comments"
        case .drawing: officeRelation + "/vmlDrawing"
        case .table: officeRelation + "/table"
        }
    }

    /// What the package as a whole points to.
    var isOfPackage: Bool {
        switch self {
        case .workbook, .core, .application, .custom: true
        default: false
        }
    }
}

/// Relations of parts to each other, spelt the same in every part that names them.
let officeRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
/// The vocabulary of workbooks.
let spreadsheetVocabulary = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

/// The kinds of all parts. It stands first in the archive: some readers look no further to know what they have.
func contentTypes(_ parts: [PackagePart]) -> XMLBuffer {
    var xml = XMLBuffer()
    xml.element("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]) { xml in
        xml.element(
            "Default", ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
        xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
        if parts.contains(where: { if case .drawing = $0.kind { true } else { false } }) {
            xml.element(
                "Default", ["Extension": "vml", "ContentType": "application/vnd.openxmlformats-officedocument.vmlDrawing"])
        }
        for kind in parts.map(\.kind) {
            guard let type = kind.contentType else { continue }
            xml.element("Override", ["PartName": "/" + kind.path, "ContentType": type])
        }
    }
    return xml
}

/// What the parts of a folder point to: rId1, rId2 and so on in the order given.
///
/// - folder: of the part that points, «» for the package as a whole. Paths begin there, as Excel writes them: not every reader takes others.
func relations(from folder: String, to kinds: [PackagePart.Kind]) -> XMLBuffer {
    var xml = XMLBuffer()
    xml.element("Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]) { xml in
        for (index, kind) in kinds.enumerated() {
            let target =
                switch folder {
                case "": kind.path
                case "xl": String(kind.path.dropFirst("xl/".count))
                default: "../" + kind.path.dropFirst("xl/".count)
                }
            xml.element("Relationship", ["Id": "rId\(index + 1)", "Type": kind.relationType, "Target": target])
        }
    }
    return xml
}
