/// The kinds of page, each framed by the template of its name: one line here, one file in Pages/ (or a part of one), one in Templates/.
package let pageKinds = [
    "frame", "home", "indicator", "list", "not-found", "plan", "reporting", "reporting-year", "told", "unit-year", "year",
]

/// The kinds of paper that `sitegen print` makes; no part of the site.
package let paperKinds = ["print", "print-table"]
