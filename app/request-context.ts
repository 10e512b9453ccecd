/** What a page needs to know of its own request while it is rendered: the CSP nonce and the reference for errors. */
import { createContext, useContext } from 'react'

export interface RequestContext {
  /** Undefined in the browser, where scripts are already trusted. */
  nonce: string | undefined
  /** Printed on an error page and in the log, so that a person on the telephone can be helped. */
  reference: string
}

const Context = createContext<RequestContext>({ nonce: undefined, reference: '' })

export const RequestContextProvider = Context.Provider

export function useRequestContext(): RequestContext {
  return useContext(Context)
}
