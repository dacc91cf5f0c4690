/// Which paragraphs differ, and in which words.
///
/// Equal paragraphs are laid beside each other first; between them the old ones are held against the new ones in turn.
func paragraphChanges(_ old: [String], _ new: [String]) -> [ParagraphChange] {
    var changes: [ParagraphChange] = []
    var gone: [String] = [], come: [String] = []
    func settle() {
        for place in 0..<max(gone.count, come.count) {
            let before = place < gone.count ? words(gone[place]) : [], after = place < come.count ? words(come[place]) : []
            changes.append(ParagraphChange(runs: wordRuns(before, after)))
        }
        (gone, come) = ([], [])
    }
    for step in alignment(old, new) {
        switch step {
        case .same: settle()
        case .removed(let place): gone.append(old[place])
        case .added(let place): come.append(new[place])
        }
    }
    settle()
    return changes
}

private func words(_ paragraph: String) -> [Substring] { paragraph.split(separator: " ") }

/// Neighbouring words of one kind as one run.
func wordRuns(_ old: [Substring], _ new: [Substring]) -> [ParagraphChange.Run] {
    var runs: [(kind: ParagraphChange.Run.Kind, words: [Substring])] = []
    func add(_ kind: ParagraphChange.Run.Kind, _ word: Substring) {
        if runs.last?.kind == kind { runs[runs.count - 1].words.append(word) } else { runs.append((kind, [word])) }
    }
    for step in alignment(old, new) {
        switch step {
        case .same(_, let place): add(.same, new[place])
        case .removed(let place): add(.removed, old[place])
        case .added(let place): add(.added, new[place])
        }
    }
    return runs.map { ParagraphChange.Run(kind: $0.kind, text: $0.words.joined(separator: " ")) }
}

private enum Step {
    case same(Int, Int), removed(Int), added(Int)
}

/// The longest common subsequence, after the common ends are taken off; what was removed stands before what was added.
/// Two texts so long that the table of their middle would not fit in memory are told as wholly replaced there.
private func alignment<Element: Equatable>(_ old: [Element], _ new: [Element]) -> [Step] {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    let (rows, columns) = (old.count - start - end, new.count - start - end)
    var steps: [Step] = (0..<start).map { .same($0, $0) }
    if rows * columns > 4_000_000 {
        steps += (0..<rows).map { .removed(start + $0) } + (0..<columns).map { .added(start + $0) }
    } else {
        steps += middle(Array(old[start..<(start + rows)]), Array(new[start..<(start + columns)]), from: start)
    }
    return steps + (0..<end).map { .same(old.count - end + $0, new.count - end + $0) }
}

private func middle<Element: Equatable>(_ old: [Element], _ new: [Element], from start: Int) -> [Step] {
    let width = new.count + 1
    var length = [Int32](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
        for j in new.indices.reversed() {
            let place = i * width + j
            length[place] = old[i] == new[j] ? length[place + width + 1] + 1 : max(length[place + width], length[place + 1])
        }
    }
    var steps: [Step] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
        if i < old.count, j < new.count, old[i] == new[j] {
            steps.append(.same(start + i, start + j))
            (i, j) = (i + 1, j + 1)
        } else if i < old.count, j == new.count || length[(i + 1) * width + j] >= length[i * width + j + 1] {
            steps.append(.removed(start + i))
            i += 1
        } else {
            steps.append(.added(start + j))
            j += 1
        }
    }
    return steps
}
