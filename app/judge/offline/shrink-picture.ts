/** Makes a photograph small enough for a bad line, on the phone itself: nothing that the camera noted goes along. */
import { photoLimits } from '#rules/sheet-photos'

const quality = 0.85

/** What this browser cannot draw, or would not make smaller, goes as it is: the server looks at it in any case. */
export async function shrinkPicture(file: File): Promise<{ picture: Blob; name: string }> {
  const asItIs = { picture: file, name: file.name || 'anh.jpg' }
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, photoLimits.width / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(image.width * scale))
    canvas.height = Math.max(1, Math.round(image.height * scale))
    const context = canvas.getContext('2d')
    if (!context) return asItIs
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    image.close()
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    return drawn ? { picture: drawn, name: 'anh.jpg' } : asItIs
  } catch {
    return asItIs
  }
}
