/** A line between a browser and the office that can be cut: at chosen places, at random, for a while, or into silence. */
import { connect, createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export class CuttingProxy {
  /** How often the line was cut while something was being sent. */
  cuts = 0
  /** Bytes that left the browser, repeated ones included. */
  sent = 0
  /** After how many bytes of one connection it is cut; null for never. */
  nextCut: (() => number) | null = null
  /** Cuts a busy connection without a word to either side instead of resetting it. */
  isSilent = false
  /** Bytes a second; 0 for as fast as it goes. */
  speed = 0
  #isDown = false
  readonly #sockets = new Set<Socket>()
  readonly #server: Server
  readonly #target: number

  private constructor(target: number) {
    this.#target = target
    this.#server = createServer({ pauseOnConnect: true }, (browser) => this.#join(browser))
  }

  static async open(target: number, port = 0): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(target)
    await new Promise<void>((resolve) => proxy.#server.listen(port, '127.0.0.1', resolve))
    return proxy
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`
  }

  /** Takes the line down, with everything on it, or up again. */
  set isDown(down: boolean) {
    this.#isDown = down
    if (down) this.cutAll()
  }

  cutAll(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy()
  }

  close(): void {
    this.nextCut = null
    this.cutAll()
    this.#server.close()
  }

  #join(browser: Socket): void {
    if (this.#isDown) return void browser.resetAndDestroy()
    const office = connect(this.#target, '127.0.0.1')
    const both = [browser, office]
    for (const socket of both) {
      this.#sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        this.#sockets.delete(socket)
        for (const other of both) other.destroy()
      })
    }
    office.pipe(browser)
    let left: number | null = null
    let isCut = false
    browser.on('data', (chunk) => {
      // A line loses its end, never its middle.
      if (isCut) return
      this.sent += chunk.length
      left = this.nextCut ? (left ?? this.nextCut()) - chunk.length : null
      if (left !== null && left <= 0) {
        this.cuts += 1
        isCut = true
        if (this.isSilent) return
        // What arrived is passed on first: the office sees a half-sent piece, as from a real line.
        office.write(chunk.subarray(0, Math.floor(chunk.length / 2)), () => {
          for (const socket of both) socket.resetAndDestroy()
        })
        return
      }
      if (!office.write(chunk)) {
        browser.pause()
        office.once('drain', () => browser.resume())
      }
      if (this.speed > 0) {
        browser.pause()
        setTimeout(() => browser.resume(), (chunk.length / this.speed) * 1000)
      }
    })
    browser.resume()
  }
}
