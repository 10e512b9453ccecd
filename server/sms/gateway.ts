/** A gateway for short messages that takes JSON over HTTP, as most Vietnamese ones do; its shape is a setting. */

interface Gateway {
  url: string
  token: string
  /** JSON with {{to}} and {{text}} in its strings. */
  body: string
}

const patienceMilliseconds = 15_000

/** An answer other than 2xx, as the outbox tells temporary faults from final ones. */
export class GatewayRefused extends Error {
  constructor(
    readonly status: number,
    answer: string,
  ) {
    super(`${status} ${answer}`.trim())
    this.name = 'GatewayRefused'
  }
}

/** @throws GatewayRefused; what fetch throws when the gateway is out of reach */
export async function throughGateway(
  { url, token, body }: Gateway,
  message: { to: string; text: string },
): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    body: filled(body, message),
    signal: AbortSignal.timeout(patienceMilliseconds),
  })
  if (!answer.ok) throw new GatewayRefused(answer.status, (await answer.text()).slice(0, 300))
}

/** Filled in as a value, not as text, so that a quotation mark in a message cannot break the JSON. */
function filled(body: string, { to, text }: { to: string; text: string }): string {
  return JSON.stringify(JSON.parse(body), (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('{{to}}', to).replaceAll('{{text}}', text) : value,
  )
}
