import Reporting
import Wording

/// What the tables hold, told to programs: Frictionless Data Package (datapackage.json) and CSV on the Web (csv-metadata.json).
/// Both describe the plain CSV of the whole site, next to which they lie.
func dataPackage(_ data: DataSource) -> [UInt8] {
    let words = data.words, site = data.report.site
    return JSONValue.object {
        $0.add("name", text: "xay-dung-xa-hoi-hoc-tap")
        $0.add("title", text: words.text(site.title))
        $0.add("description", text: words[.dataLead])
        $0.add("homepage", text: data.address?.url(DataPath.page))
        $0.add("licenses", site.license.map { address in .list([.object { $0.add("path", text: address) }]) })
        $0.add("created", text: site.reportDate.map { $0.iso + "T00:00:00+07:00" })
        $0.add(
            "contributors",
            .list([
                .object {
                    $0.add("title", text: words.text(site.publisher))
                    $0.add("role", text: "publisher")
                }
            ]))
        $0.add("illustrative", .truth(data.hasIllustrative))
        $0.add("resources", .list(dataTables.map { $0.resource(words, isIllustrative: $0.isIllustrative(data)) }))
    }.bytes
}

func tableMetadata(_ data: DataSource) -> [UInt8] {
    let words = data.words, site = data.report.site
    return JSONValue.object {
        $0.add("@context", .list([.text("http://www.w3.org/ns/csvw"), .object { $0.add("@language", text: words.locale.rawValue) }]))
        $0.add("dc:title", text: words.text(site.title))
        $0.add("dc:publisher", text: words.text(site.publisher))
        $0.add("tables", .list(dataTables.map { $0.metadata(words) }))
    }.bytes
}

extension DataTable {
    /// As Frictionless has it. The profile is set on each resource: on the package alone validators refuse it.
    fileprivate func resource(_ words: Words, isIllustrative: Bool) -> JSONValue {
        .object {
            $0.add("name", text: name)
            $0.add("title", text: words[title])
            $0.add("path", text: DataTable.file(path))
            $0.add("profile", text: "tabular-data-resource")
            $0.add("format", text: "csv")
            $0.add("mediatype", text: "text/csv")
            $0.add("encoding", text: "utf-8")
            $0.add("illustrative", .truth(isIllustrative))
            $0.add(
                "schema",
                .object {
                    $0.add("fields", .list(columns.map { field($0, words) }))
                    $0.add("primaryKey", texts: key)
                    if !references.isEmpty { $0.add("foreignKeys", .list(references.map { foreign($0.column, of: $0.table) })) }
                })
        }
    }

    private func field(_ column: DataColumn, _ words: Words) -> JSONValue {
        .object {
            $0.add("name", text: column.name)
            $0.add("type", text: column.kind.rawValue)
            $0.add("description", text: words[column.word])
            if column.isRequired { $0.add("constraints", .object { $0.add("required", .truth(true)) }) }
        }
    }

    private func foreign(_ column: String, of table: String) -> JSONValue {
        .object {
            $0.add("fields", text: column)
            $0.add(
                "reference",
                .object {
                    $0.add("resource", text: DataTable.name(table))
                    $0.add("fields", text: "id")
                })
        }
    }

    /// As CSV on the Web has it; a key there may have no empty part.
    fileprivate func metadata(_ words: Words) -> JSONValue {
        .object {
            $0.add("url", text: DataTable.file(path))
            $0.add("dc:title", text: words[title])
            $0.add(
                "tableSchema",
                .object {
                    $0.add("columns", .list(columns.map { described($0, words) }))
                    if key == ["id"] { $0.add("primaryKey", text: "id") }
                    if !references.isEmpty { $0.add("foreignKeys", .list(references.map { pointing($0.column, to: $0.table) })) }
                })
        }
    }

    private func described(_ column: DataColumn, _ words: Words) -> JSONValue {
        .object {
            $0.add("name", text: column.name)
            $0.add("titles", text: column.name)
            $0.add("dc:description", text: words[column.word])
            $0.add("datatype", text: column.kind == .any ? "string" : column.kind.rawValue)
            if column.isRequired { $0.add("required", .truth(true)) }
        }
    }

    private func pointing(_ column: String, to table: String) -> JSONValue {
        .object {
            $0.add("columnReference", text: column)
            $0.add(
                "reference",
                .object {
                    $0.add("resource", text: DataTable.file(table))
                    $0.add("columnReference", text: "id")
                })
        }
    }
}
