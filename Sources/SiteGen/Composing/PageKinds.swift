/// The kinds of page, each framed by the template of its name: one line here, one file in Pages/ (or a part of one), one in Templates/.
package let pageKinds = [
    "frame", "not-found", "told",
]

/// The kinds of paper that `sitegen print` makes; no part of the site.
package let paperKinds = ["print", "print-table"]
