/** The browser's own database on this machine: what a judge has typed and the server does not have yet, by person. */

const name = 'bang-vang-cham'

export type Shelf = 'sheets' | 'downloads' | 'photos'

/** The key of each shelf begins with the person: nobody's page reads what another left here. */
const keys: Record<Shelf, string[]> = {
  sheets: ['person', 'sheet'],
  downloads: ['person'],
  photos: ['person', 'photo'],
}

/** Rejects where the browser keeps nothing (a private window, a full disk): callers go on without. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 2)
    opening.addEventListener('upgradeneeded', () => {
      for (const [shelf, keyPath] of Object.entries(keys)) {
        const { objectStoreNames } = opening.result
        if (!objectStoreNames.contains(shelf)) opening.result.createObjectStore(shelf, { keyPath })
      }
    })
    opening.addEventListener('success', () => {
      opening.result.addEventListener('versionchange', () => opening.result.close())
      resolve(opening.result)
    })
    opening.addEventListener('error', () => reject(opening.error ?? new Error(name)))
  })
}

let opened: Promise<IDBDatabase> | null = null

/** Does one thing on one shelf and waits until it is kept. */
export async function onShelf<Result>(
  shelf: Shelf,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const transaction = (await database()).transaction(shelf, mode)
  const request = act(transaction.objectStore(shelf))
  await whole(transaction)
  return request.result
}

/** Reads, changes and writes in one transaction; what is not there stays so, null removes it. */
export async function changeOnShelf(
  shelf: Shelf,
  key: string[],
  change: (now: unknown) => unknown,
): Promise<void> {
  const transaction = (await database()).transaction(shelf, 'readwrite')
  const store = transaction.objectStore(shelf)
  const reading: IDBRequest<unknown> = store.get(key)
  reading.addEventListener('success', () => {
    if (reading.result === undefined) return
    const changed = change(reading.result)
    if (changed === null) store.delete(key)
    else store.put(changed)
  })
  await whole(transaction)
}

async function database(): Promise<IDBDatabase> {
  opened ??= open()
  try {
    return await opened
  } catch (error) {
    opened = null
    throw error
  }
}

function whole(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error(name))
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', fail)
    transaction.addEventListener('error', fail)
  })
}

/** The keys of one person: an empty list sorts after every text. */
export function keysOf(person: string): IDBKeyRange {
  return IDBKeyRange.bound([person], [person, []])
}
