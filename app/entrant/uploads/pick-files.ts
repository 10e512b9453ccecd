/** Opens the browser's own dialogue for choosing files, from a button. */
export function pickFiles(accept: string, multiple: boolean, chosen: (files: File[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = multiple
  input.hidden = true
  input.addEventListener('change', () => {
    chosen([...(input.files ?? [])])
    input.remove()
  })
  input.addEventListener('cancel', () => input.remove())
  // Safari opens nothing for an input that is not in the page.
  document.body.append(input)
  input.click()
}
