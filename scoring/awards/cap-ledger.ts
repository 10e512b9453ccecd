/** Who has won how much under each cap, kept while prizes are given. */
import type { Cap, EntryFacts } from './award-rules'

/** A cap without room. */
export interface FullCap {
  readonly kind: Cap['kind']
  readonly cap: string
  readonly holder: string
  readonly most: number
}

export interface CapLedger {
  /** The first cap that leaves the entry no room; null when it may win. */
  readonly fullFor: (entry: string) => FullCap | null
  /** Whether giving to all of them would break a cap, though each alone may win. */
  readonly conflict: (entries: readonly string[]) => boolean
  readonly take: (entry: string) => void
}

/** What one holder has won under one cap. */
interface Account extends FullCap {
  taken: number
}

/** An empty ledger. */
export function capLedger(caps: readonly Cap[], facts: ReadonlyMap<string, EntryFacts>): CapLedger {
  const books = caps.map((cap) => ({ cap, accounts: new Map<string, Account>() }))
  const byEntry = new Map<string, Account[]>()
  const accountsOf = (entry: string): Account[] => {
    const known = byEntry.get(entry)
    if (known) return known
    const accounts = books.flatMap((book) =>
      holdersUnder(book.cap, facts.get(entry)).map((holder) => accountIn(book, holder)),
    )
    byEntry.set(entry, accounts)
    return accounts
  }
  return {
    fullFor: (entry) => {
      const full = accountsOf(entry).find(({ taken, most }) => taken >= most)
      if (!full) return null
      const { kind, cap, holder, most } = full
      return { kind, cap, holder, most }
    },
    conflict: (entries) => {
      const wanted = new Map<Account, number>()
      return entries.flatMap(accountsOf).some((account) => {
        const together = (wanted.get(account) ?? account.taken) + 1
        wanted.set(account, together)
        return together > account.most
      })
    },
    take: (entry) => accountsOf(entry).forEach((account) => (account.taken += 1)),
  }
}

function accountIn({ cap, accounts }: { cap: Cap; accounts: Map<string, Account> }, holder: string): Account {
  const known = accounts.get(holder)
  if (known) return known
  const account = { kind: cap.kind, cap: cap.code, holder, most: mostFor(cap, holder), taken: 0 }
  accounts.set(holder, account)
  return account
}

/** How many one holder may win. */
export function mostFor({ most, mostOf = {} }: Cap, holder: string): number {
  return (Object.hasOwn(mostOf, holder) ? mostOf[holder] : undefined) ?? most
}

/** Those of one entry who share in a cap; one named twice is one. */
export function holdersUnder({ code }: Pick<Cap, 'code'>, facts: Pick<EntryFacts, 'holders'> = {}): string[] {
  const { holders = {} } = facts
  return Object.hasOwn(holders, code) ? [...new Set(holders[code])] : []
}
