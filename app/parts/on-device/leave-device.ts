/** Takes everything of one person off this machine: pages, typed sheets, photographs, and the mark. */
import { clearDeviceMark } from './device-mark'
import { forgetPhotos } from './held-photos'
import { forgetSheets } from './held-sheets'
import { forgetPages } from './kept-pages'

/** What has not been sent is lost by this: ask first. */
export async function leaveDevice(person: string): Promise<void> {
  await Promise.all([forgetPages(person), forgetSheets(person), forgetPhotos(person)])
  clearDeviceMark()
}
