def edit_distance(a: str, b: str) -> int:
    """Letters to put in, take out or change to get from one to the other."""
    before = list(range(len(b) + 1))

    for i, x in enumerate(a, 1):
        row = [i]

        for j, y in enumerate(b, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (x != y)))

        before = row

    return before[-1]
