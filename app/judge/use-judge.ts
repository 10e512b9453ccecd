/** Who judges in this page: the frame knows, and what is kept on this machine is kept by person. */
import { useRouteLoaderData } from '@remix-run/react'
import type { loader } from './shell'

export function useJudge(): string {
  const frame = useRouteLoaderData<typeof loader>('judge/shell')
  if (!frame) throw new Error('A page of the judge outside its frame')
  return frame.person
}
