import Diagnostics

/// Everything read from a content folder: records with their places, and no opinion on what they mean.
///
/// Files that could not be read or parsed are absent here and named in `diagnostics`; the others go on.
package struct RawContent: Sendable {
    package var site: RawDocument?
    package var indicators: RawDocument?
    package var plans: [RawDocument] = []
    /// strings/<language>.yaml, by the file's name without its ending.
    package var strings: [RawDocument] = []
    package var units: RawTable?
    package var unitChanges: RawTable?
    package var dutyResults: RawTable?
    package var receipts: RawTable?
    package var data: [RawTable] = []
    package var published: [RawTable] = []
    /// narratives/<unit>/<year>.md
    package var narratives: [RawMarkdown] = []
    /// pages/<name>.md
    package var pages: [RawMarkdown] = []
    /// images/**/*.jpg, .jpeg, .png
    package var pictures: [RawPicture] = []
    /// geo/*.geojson
    package var geo: [RawDocument] = []
    /// Data files and plans of which nothing could be made, as bytes: whom they speak of may still be seen.
    package var unread: [String: [UInt8]] = [:]
    /// The folder as it was listed before anything was read.
    package var listing: [DiskEntry] = []
    /// What the parsers found (errors and warnings).
    package var diagnostics: [Diagnostic] = []

    package init() {}
}
