"""The best one-to-one assignment between two sets (Kuhn 1955; the potentials form of Jonker & Volgenant 1987)."""

from collections.abc import Sequence

__all__ = ["best_total"]


def best_total(gain: Sequence[Sequence[float]]) -> float:
    """The largest sum of gains over one-to-one pairs of rows and columns; gains are 0 or more.

    >>> best_total([[1.0, 2.0], [2.0, 2.5]])
    4.0
    """
    if not gain or not gain[0]:
        return 0.0
    if len(gain) > len(gain[0]):
        gain = [list(column) for column in zip(*gain, strict=True)]
    rows, columns = len(gain), len(gain[0])
    row_of = [0] * (columns + 1)  # the row assigned to each column, 1-based; 0 is none
    u, v = [0.0] * (rows + 1), [0.0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0] = row
        way = _augment(gain, row_of, u, v)
        column = way[0]
        path = way[1]
        while column:
            row_of[column] = row_of[path[column]]
            column = path[column]
    return sum(gain[row_of[column] - 1][column - 1] for column in range(1, columns + 1) if row_of[column])


def _augment(
    gain: Sequence[Sequence[float]], row_of: list[int], u: list[float], v: list[float]
) -> tuple[int, list[int]]:
    """The free column that ends the shortest augmenting path, and the path back from each column."""
    columns = len(v) - 1
    least = [float("inf")] * (columns + 1)
    path = [0] * (columns + 1)
    done = [False] * (columns + 1)
    column = 0
    while row_of[column]:
        done[column] = True
        row, delta, after = row_of[column], float("inf"), 0
        for j in range(1, columns + 1):
            if done[j]:
                continue
            cost = -gain[row - 1][j - 1] - u[row] - v[j]
            if cost < least[j]:
                least[j], path[j] = cost, column
            if least[j] < delta:
                delta, after = least[j], j
        for j in range(columns + 1):
            if done[j]:
                u[row_of[j]] += delta
                v[j] -= delta
            else:
                least[j] -= delta
        column = after
    return column, path
