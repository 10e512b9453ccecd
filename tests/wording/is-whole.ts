/** What every sentence of ours is: complete, without traces of code, calm, and ended. */
export function isWhole(sentence: string): boolean {
  return (
    !/undefined|null|NaN|Infinity|\[object|Invalid Date|\$\{|!/.test(sentence) &&
    !/\s{2}|\s[.,;]|^\s|\s$/.test(sentence) &&
    /^[\p{Lu}\p{N}“]/u.test(sentence) &&
    /[.:”]$/.test(sentence)
  )
}
