/** Closes a web server so that whoever is being answered still gets the answer. */
import type { Server } from 'node:http'

/** Takes no new requests, waits for those under way, and breaks off what is left after `patience` milliseconds. */
export async function closeServer(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection falls idle when its answer is out, and would then be kept open for a next request.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const end = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearInterval(sweep)
  clearTimeout(end)
}
