/** Which of these addresses letters came back from, so that whoever is about to write to one is warned. */
import { BadAddresses, type BadAddress } from '#models/bad-address'

export async function badAddresses(addresses: readonly string[]): Promise<Map<string, BadAddress>> {
  const found = await BadAddresses.find({ _id: { $in: [...new Set(addresses.map(inSmallLetters))] } }).lean()
  return new Map(found.map((one) => [one._id, one]))
}

export function inSmallLetters(address: string): string {
  return address.toLowerCase()
}
