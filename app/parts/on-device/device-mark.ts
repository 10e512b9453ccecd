/** The mark that this machine keeps something for a person: a readable cookie, which the service worker and signing out look at. */

/** Also in public/cham-ngoai-tuyen.js and server/device-mark.ts, which cannot import this file. */
const name = 'cham-giu'

/** Stands until it is cleared, or for so many seconds: then the copies of pages are out of reach even without network. */
export function setDeviceMark(person: string, seconds: number): void {
  const age = Math.max(0, Math.round(seconds))
  const safe = location.protocol === 'https:' ? '; Secure' : ''
  document.cookie = `${name}=${person}; Path=/; SameSite=Lax; Max-Age=${age}${safe}`
}

export function clearDeviceMark(): void {
  setDeviceMark('', 0)
}
