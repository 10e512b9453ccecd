/** The store that this office has chosen: UploadThing's cloud by its token, otherwise disk, GridFS or S3. */
import { join } from 'node:path'
import { env } from '../env'
import { diskStorage } from './disk'
import { gridfsStorage } from './gridfs'
import type { Storage } from './port'
import { s3Storage } from './s3'
import { uploadthingStorage } from './uploadthing'

export const storage: Storage = chosen()

function chosen(): Storage {
  const { cloudToken, store } = env.uploads
  if (cloudToken) return uploadthingStorage(cloudToken)
  switch (store.kind) {
    case 'disk':
      return diskStorage(join(env.dataFolder, 'files'))
    case 'gridfs':
      return gridfsStorage('dossierFiles')
    case 's3':
      return s3Storage(store.settings)
  }
}
