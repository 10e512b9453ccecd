/** Which text of the pledge of confidentiality is in force. A new text takes the next number, and is signed anew. */
export const pledgeVersion = 1

/** The first text was signed together with the declaration, before its version was kept. */
const firstVersion = 1

interface Signer {
  declaration: { pledgedAt: Date } | null
  pledge?: { version: number; at: Date }
}

/** Which text was signed, and when; null when none was. */
export function signedPledge({ declaration, pledge }: Signer): { version: number; at: Date } | null {
  return pledge ?? (declaration && { version: firstVersion, at: declaration.pledgedAt })
}

/** Whether the member declared, and signed the text that is in force: what opens the desk. */
export function hasPledged(signer: Signer): boolean {
  return signer.declaration !== null && signedPledge(signer)?.version === pledgeVersion
}
