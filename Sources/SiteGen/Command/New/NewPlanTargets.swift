import ArgumentParser
import Collecting
import Diagnostics
import Loading
import Reporting
import Writing

/// `sitegen new plan … --targets chi-tieu.xlsx`: the plan with the targets of a table, and new indicators in the catalogue, both or neither.
extension NewPlan {
    func fill(from table: String, _ before: String, _ after: String, _ console: Console) async throws {
        let sent = SentFile(path: table.split(separator: "/").last.map(String.init) ?? table, bytes: try bytes(of: table))
        let raw = await loadContent(root: options.content, disk: .onMachine)
        let report = try await readSound(options, for: .scaffold, console)
        guard let area = report.area(id: unit) else { throw unknownUnit(unit, report.areas.map(\.id)) }
        // a program of Windows may have called it INDICATORS.YAML
        let name = raw.listing.map(\.path).first { $0.lowercased() == "indicators.yaml" } ?? "indicators.yaml"
        let path = "\(options.content)/\(name)", old = try bytes(of: path)
        let order = TargetOrder(id: id, unit: area, period: first...last, before: before, after: after)
        let draft: PlanDraft
        do throws(CatalogueFault) {
            draft = try await draftPlan(sent, for: order, into: raw, report, catalogue: old)
        } catch {
            throw refusal(error, path)
        }
        for finding in draft.found { console.note(finding.text(in: options.lang) + "\n") }
        guard let plan = draft.plan else {
            throw Refusal(
                vi: "\(table) không có mục tiêu nào đọc được; chưa ghi gì.", en: "no target of \(table) could be read; nothing was written."
            )
        }
        try write(plan, draft.catalogue, over: old, at: path)
        tell(draft, path, console)
        if draft.hasErrors { throw ExitCode(1) }
    }

    /// The catalogue first: an indicator that no plan names does no harm, a target of an unknown indicator does.
    private func write(_ plan: [UInt8], _ catalogue: [UInt8]?, over old: [UInt8], at path: String) throws {
        let place = "\(options.content)/plans/\(id).yaml"
        if let catalogue { try ReplacedFile(path).write(catalogue) }
        do {
            try makeFolder(of: place)
            try ReplacedFile(place).create(plan)
        } catch {
            if catalogue != nil { try ReplacedFile(path).write(old) }
            throw error
        }
    }

    private func tell(_ draft: PlanDraft, _ catalogue: String, _ console: Console) {
        let made = Message(
            vi: "Đã tạo \(options.content)/plans/\(id).yaml: \(draft.targets) mục tiêu của \(draft.indicators) chỉ tiêu.",
            en: "Made \(options.content)/plans/\(id).yaml: \(draft.targets) targets of \(draft.indicators) indicators.")
        console.out(made.text(in: options.lang) + "\n")
        if draft.leftOut > 0 {
            let left = Message(
                vi: "\(draft.leftOut) mục tiêu chưa lấy được, để thành dòng # trong tệp: sửa ở đó.",
                en: "\(draft.leftOut) targets were not taken and stand in the file behind #: mend them there.")
            console.out(left.text(in: options.lang) + "\n")
        }
        if draft.newIndicators.isEmpty { return }
        let added = Message(
            vi: "Đã thêm \(draft.newIndicators.count) chỉ tiêu mới vào \(catalogue); điền những chỗ «…» rồi chạy sitegen check:",
            en: "Added \(draft.newIndicators.count) new indicators to \(catalogue); fill in what says «…» and run sitegen check:")
        console.out(added.text(in: options.lang) + "\n")
        for new in draft.newIndicators {
            console.out("  \(catalogue):\(new.line): \(new.id) «\(new.name)»: \(new.open.joined(separator: ", "))\n")
        }
    }

    private func refusal(_ fault: CatalogueFault, _ path: String) -> Refusal {
        switch fault {
        case .otherShape(let entries):
            Refusal(
                vi:
                    "không thêm được chỉ tiêu mới vào \(path) vì tệp không phải danh sách mỗi chỉ tiêu bắt đầu bằng «- id:»; chưa ghi gì. Thêm bằng tay rồi chạy lại:\n\(entries)",
                en:
                    "new indicators cannot be added to \(path), which is no list of entries beginning with «- id:»; nothing was written. Add them by hand and run this again:\n\(entries)"
            )
        }
    }
}
