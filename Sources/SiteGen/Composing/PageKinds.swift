/// The kinds of page, each framed by the template of its name: one line here, one file in Pages/ (or a part of one), one in Templates/.
package let pageKinds = [
    "about", "data", "embeds", "frame", "free", "glossary", "heirs", "list", "method", "not-found",
    "reporting", "reporting-year",
    "search", "told", "unit-year",
]

/// The kinds of paper that `sitegen print` makes; no part of the site.
package let paperKinds = ["print", "print-table"]
