import Reporting
import Wording

/// The dataset told to search engines (schema.org, JSON-LD; also inside the page data/) and to catalogues (DCAT).
/// Addresses are whole where the site's own is known, else relative to the document.
package func datasetDescription(_ data: DataSource) -> JSONValue {
    let words = data.words, site = data.report.site
    let publisher = JSONValue.object {
        $0.add("@type", text: "Organization")
        $0.add("name", text: words.text(site.publisher))
    }
    return .object {
        $0.add("@context", text: "https://schema.org")
        $0.add("@type", text: "Dataset")
        $0.add("@id", text: data.address?.url(DataPath.page))
        $0.add("url", text: data.address?.url(DataPath.page))
        $0.add("name", text: words.text(site.title))
        $0.add("description", text: words[.dataLead] + " " + data.rights)
        $0.add("inLanguage", text: words.locale.rawValue)
        $0.add("isAccessibleForFree", .truth(true))
        $0.add("license", text: site.license)
        $0.add("creator", publisher)
        $0.add("publisher", publisher)
        $0.add("dateModified", text: site.reportDate?.iso)
        $0.add("temporalCoverage", text: data.coverage)
        $0.add(
            "additionalProperty",
            .list([
                .object {
                    $0.add("@type", text: "PropertyValue")
                    $0.add("propertyID", text: "illustrative")
                    $0.add("name", text: words[.dataHasIllustrative])
                    $0.add("value", .truth(data.hasIllustrative))
                }
            ]))
        $0.add(
            "spatialCoverage",
            .list(
                data.roots.map { root in
                    .object {
                        $0.add("@type", text: "Place")
                        $0.add("name", text: data.names.name(root))
                    }
                }))
        $0.add("variableMeasured", texts: data.report.indicators.map { words.text($0.name) })
        $0.add("distribution", .list(dataTables.flatMap { table in site.dataFormats.map { download(table, $0, data) } }))
    }
}

private func download(_ table: DataTable, _ format: Site.DataFormat, _ data: DataSource) -> JSONValue {
    .object {
        $0.add("@type", text: "DataDownload")
        $0.add("name", text: data.words[table.title])
        $0.add("encodingFormat", text: format.mediaType)
        $0.add(
            "additionalProperty",
            .object {
                $0.add("@type", text: "PropertyValue")
                $0.add("propertyID", text: "illustrative")
                $0.add("value", .truth(table.isIllustrative(data)))
            })
        $0.add("contentUrl", text: data.fromDataFolder(DataPath.file(table.path, format)))
    }
}

/// DCAT as JSON-LD: one catalogue, a dataset for each table, a distribution for each format.
func dataCatalogue(_ data: DataSource) -> [UInt8] {
    let words = data.words, site = data.report.site
    return JSONValue.object {
        $0.add(
            "@context",
            .object {
                $0.add("dcat", text: "http://www.w3.org/ns/dcat#")
                $0.add("dct", text: "http://purl.org/dc/terms/")
                $0.add("foaf", text: "http://xmlns.com/foaf/0.1/")
                $0.add("xsd", text: "http://www.w3.org/2001/XMLSchema#")
                $0.add("schema", text: "https://schema.org/")
                // a property of our own, known to our data package by the same name
                $0.add("illustrative", text: "schema:additionalProperty")
            })
        $0.add("@type", text: "dcat:Catalog")
        $0.add("@id", text: data.fromDataFolder(DataPath.page))
        $0.add("dct:title", data.said(words.text(site.title)))
        $0.add("dct:description", data.said(words[.dataLead]))
        $0.add("dct:publisher", data.publisher)
        $0.add("dct:language", iri(data.languageIRI))
        $0.add("dct:modified", data.modified)
        $0.add("dcat:dataset", .list(dataTables.map { catalogued($0, data) }))
    }.bytes
}

private func iri(_ address: String) -> JSONValue { .object { $0.add("@id", text: address) } }

private func catalogued(_ table: DataTable, _ data: DataSource) -> JSONValue {
    .object {
        $0.add("@type", text: "dcat:Dataset")
        $0.add("@id", text: data.fromDataFolder(DataPath.page) + "#" + table.name)
        $0.add("dct:title", data.said(data.words[table.title]))
        // DCAT-AP 3: a dataset has a description
        $0.add("dct:description", data.said("\(data.words[table.title]). \(data.words[.dataLead])"))
        $0.add("dct:language", iri(data.languageIRI))
        $0.add("dct:publisher", data.publisher)
        $0.add("dct:modified", data.modified)
        $0.add("illustrative", .truth(table.isIllustrative(data)))
        $0.add("dct:rights", data.said(data.rights))
        $0.add(
            "dcat:distribution",
            .list(
                data.report.site.dataFormats.map { format in
                    let link = JSONValue.object { $0.add("@id", text: data.fromDataFolder(DataPath.file(table.path, format))) }
                    return .object {
                        $0.add("@type", text: "dcat:Distribution")
                        $0.add("dcat:downloadURL", link)
                        $0.add("dcat:accessURL", link)
                        $0.add("dct:license", data.report.site.license.map(iri))
                        $0.add(
                            "dcat:mediaType",
                            iri("https://www.iana.org/assignments/media-types/" + (format.mediaType.split(separator: ";").first ?? "")))
                    }
                }))
    }
}

extension DataSource {
    /// By the EU's authority table of languages, as DCAT-AP asks.
    fileprivate var languageIRI: String {
        let code =
            switch words.locale {
            case .vi: "VIE"
            case .en: "ENG"
            }
        return "http://publications.europa.eu/resource/authority/language/\(code)"
    }

    fileprivate var rights: String { words.terms(of: report.site) }

    fileprivate var publisher: JSONValue {
        .object {
            $0.add("@type", text: "foaf:Organization")
            $0.add("foaf:name", said(words.text(report.site.publisher)))
        }
    }

    fileprivate var modified: JSONValue? {
        report.site.reportDate.map { date in
            .object {
                $0.add("@type", text: "xsd:date")
                $0.add("@value", text: date.iso)
            }
        }
    }

    fileprivate func said(_ text: String) -> JSONValue {
        .object {
            $0.add("@language", text: words.locale.rawValue)
            $0.add("@value", text: text)
        }
    }

    /// The first and the last year with data: «2021/2025».
    fileprivate var coverage: String? {
        let years = report.observations.lazy.map(\.year)
        guard let first = years.min(), let last = years.max() else { return nil }
        return "\(first)/\(last)"
    }

    /// In: a path below data/. Out: its whole address, or the way to it from there.
    fileprivate func fromDataFolder(_ path: String) -> String { address?.url(path) ?? String(path.dropFirst("data/".count)) }
}

extension Site.DataFormat {
    var mediaType: String {
        switch self {
        case .csv, .excel: "text/csv"
        case .json: "application/json"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }
}
