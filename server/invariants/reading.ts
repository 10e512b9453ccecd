/** How the invariants read: in batches of bounded size, and in the order of a key, where equal keys stand together. */

export const batchSize = 200

/** Hands on what a cursor yields in batches, so that what belongs to them is read once for each batch. */
export async function* inBatches<Document>(cursor: AsyncIterable<Document>): AsyncGenerator<Document[]> {
  let batch: Document[] = []
  for await (const document of cursor) {
    batch.push(document)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** The keys that occur more than once among documents sorted by that key; each is named once. */
export async function* repeatedKeys<Document>(
  cursor: AsyncIterable<Document>,
  keyOf: (document: Document) => string,
): AsyncGenerator<string> {
  let last: string | null = null
  let isNamed = false
  for await (const document of cursor) {
    const key = keyOf(document)
    if (key !== last) isNamed = false
    else if (!isNamed) {
      yield key
      isNamed = true
    }
    last = key
  }
}
