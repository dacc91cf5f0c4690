import Diagnostics

/// The records of a content folder in the order in which they need each other.
extension Draft {
    /// Every file of the content, in an order in which what is named has been read before.
    mutating func read() async {
        readSite()
        readStrings()
        readIndicators()
        readUnits()
        readUnitChanges()
        readBoundaries()
        readPlans()
        readDutyResults()
        readReceipts()
        readPictures()
        // texts name units and indicators, but no figure needs a text
        let named = self
        async let told = named.told()
        if canReadFigures {
            await readObservations()
            settleOwnDecimals()
            readPublished()
        }
        let texts = await told
        (narratives, asked, pages) = (texts.narratives, texts.asked, texts.pages)
        findings.take(texts.findings)
    }

    /// With its narratives and pages read, and what was found in them.
    private func told() -> Draft {
        var draft = self
        draft.findings = KeptFindings()
        draft.readNarratives()
        draft.readPages()
        return draft
    }

    /// The finished report.
    func report(warnings: [Diagnostic], setAside: SetAside = .nothing) -> Report {
        Report(
            site: site, indicators: indicators, areas: areas, changes: changes, plans: plans, observations: observations,
            superseded: superseded, cells: cells, texts: texts, files: raw.data.map(\.path), published: published, dutyResults: dutyResults,
            receipts: receipts,
            narratives: narratives, pages: pages, pictures: pictures, boundaries: boundaries, strings: strings, warnings: warnings,
            ranges: ranges, children: children,
            areaIds: areaIds, indicatorIds: indicatorIds, planIds: planIds, setAside: setAside)
    }
}
