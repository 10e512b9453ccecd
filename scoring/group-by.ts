/** Items by a key, groups and members in the order they come; and runs of one key where they already stand together. */

/** Groups items by key; a group is never empty. */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, Group<Item>> {
  const groups = new Map<Key, Group<Item>>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

export type Group<Item> = [Item, ...Item[]]

/** From where up to, not including, where each run of one key reaches; over items already in order of it. */
export function* runsOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Generator<[from: number, to: number]> {
  let from = 0
  for (let at = 1; at <= items.length; at += 1) {
    const isOver = at === items.length || keyOf(items[at] as Item) !== keyOf(items[from] as Item)
    if (!isOver) continue
    yield [from, at]
    from = at
  }
}
