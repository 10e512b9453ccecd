/** Finds MongoDB's published specification tests, which lie outside the repository, and reads them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { BSON, type Document } from 'mongodb'

export const AREAS = [
  'crud',
  'transactions',
  'transactions-convenient-api',
  'retryable-writes',
  'gridfs',
  'sessions',
] as const
export type Area = (typeof AREAS)[number]

export interface SpecFile {
  area: Area
  name: string
  path: string
}

/** One operation as the unified test format writes it. */
export interface Operation {
  name: string
  object: string
  arguments?: Document
  expectResult?: unknown
  expectError?: Document
  saveResultAsEntity?: string
  ignoreResultAndError?: boolean
}

export interface ExpectedEvents {
  client: string
  eventType?: string
  events: Document[]
  ignoreExtraEvents?: boolean
}

export interface Requirement {
  minServerVersion?: string
  maxServerVersion?: string
  topologies?: string[]
  auth?: boolean
  serverless?: string
  csfle?: unknown
  serverParameters?: Document
}

export interface CollectionData {
  databaseName: string
  collectionName: string
  documents: Document[]
}

export interface SpecTest {
  description: string
  skipReason?: string
  runOnRequirements?: Requirement[]
  operations: Operation[]
  expectEvents?: ExpectedEvents[]
  outcome?: CollectionData[]
}

export interface Spec {
  description: string
  runOnRequirements?: Requirement[]
  createEntities?: Document[]
  initialData?: CollectionData[]
  tests: SpecTest[]
}

/** The folder MONGODB_SPECS names, or `shared/mongodb-specs` beside the repository; null where there is none. */
export function specFolder(): string | null {
  const folder = process.env.MONGODB_SPECS ?? join(import.meta.dirname, '../../../../shared/mongodb-specs')
  return existsSync(join(folder, 'crud')) ? folder : null
}

export function specFiles(folder: string): SpecFile[] {
  return AREAS.filter((area) => existsSync(join(folder, area))).flatMap((area) =>
    readdirSync(join(folder, area))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => ({ area, name: file.replace(/\.json$/, ''), path: join(folder, area, file) })),
  )
}

export function readSpec(file: SpecFile): Spec {
  return BSON.EJSON.parse(readFileSync(file.path, 'utf8'), { relaxed: true }) as Spec
}
