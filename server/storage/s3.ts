/** Files in any store that speaks S3 (AWS, MinIO, Garage, Ceph): large ones in parts, read by range. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import { checkedKey, type Storage } from './port'

export interface S3Settings {
  endpoint: string | undefined
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
}

const partBytes = 8 * 1024 * 1024

/** A store in one bucket, which must exist. The SDK is loaded at the first use: whoever keeps files on disk never pays for it. */
export function s3Storage(settings: S3Settings): Storage {
  const { bucket: Bucket } = settings
  let loading: ReturnType<typeof load> | undefined
  const s3 = () => (loading ??= load(settings))
  const sizeOf = async (storageKey: string) => {
    const { client, sdk } = await s3()
    try {
      const head = await client.send(new sdk.HeadObjectCommand({ Bucket, Key: checkedKey(storageKey) }))
      return head.ContentLength ?? 0
    } catch (error) {
      if (error instanceof sdk.S3ServiceException && error.$metadata.httpStatusCode === 404) return null
      throw error
    }
  }
  return {
    async keep(storageKey, path) {
      const { size } = await stat(path)
      if ((await sizeOf(storageKey)) === size) return
      const { client } = await s3()
      const { Upload } = await import('@aws-sdk/lib-storage')
      const params = { Bucket, Key: storageKey, Body: createReadStream(path, { highWaterMark: partBytes }) }
      await new Upload({ client, params, partSize: partBytes, queueSize: 2 }).done()
    },
    async read(storageKey, range) {
      const { client, sdk } = await s3()
      const Range = range && `bytes=${range.start}-${range.end}`
      const { Body } = await client.send(
        new sdk.GetObjectCommand({ Bucket, Key: checkedKey(storageKey), Range }),
      )
      if (!(Body instanceof Readable)) throw new Error(`No file under ${storageKey}`)
      return Body
    },
    sizeOf,
    async remove(storageKey) {
      const { client, sdk } = await s3()
      await client.send(new sdk.DeleteObjectCommand({ Bucket, Key: checkedKey(storageKey) }))
    },
    async *keysBefore(moment) {
      const { client, sdk } = await s3()
      for await (const page of sdk.paginateListObjectsV2({ client }, { Bucket })) {
        for (const { Key, LastModified } of page.Contents ?? []) {
          if (Key && LastModified && LastModified < moment) yield Key
        }
      }
    },
  }
}

async function load(
  settings: S3Settings,
): Promise<{ client: S3Client; sdk: typeof import('@aws-sdk/client-s3') }> {
  const sdk = await import('@aws-sdk/client-s3')
  const { endpoint, region, accessKeyId, secretAccessKey } = settings
  const client = new sdk.S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: endpoint !== undefined,
    // Stores other than AWS do not all know the newer checksums; the signature already covers the request.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return { client, sdk }
}
