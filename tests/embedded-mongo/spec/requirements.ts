/** Why a test does not apply to this server: another version, another topology, users, or something no runner here plays. */
import type { Operation, Requirement, Spec, SpecTest } from './spec-files'

function parts(version: string): number[] {
  return version.split('.').map(Number)
}

/** Below zero where `a` is the older version. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)]
  for (let i = 0; i < 3; i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function unmet(requirement: Requirement, version: string): string | null {
  if (requirement.minServerVersion && compareVersions(version, requirement.minServerVersion) < 0)
    return 'needs a newer server'
  if (requirement.maxServerVersion) {
    const upTo = requirement.maxServerVersion
    // "4.0.99" means every 4.0; a shorter version means every patch of it.
    const given = parts(version).slice(0, parts(upTo).length).join('.')
    if (compareVersions(given, upTo) > 0) return 'needs an older server'
  }
  if (requirement.topologies && !requirement.topologies.includes('replicaset'))
    return `needs another topology (${requirement.topologies.join(', ')})`
  if (requirement.auth) return 'needs users'
  if (requirement.csfle) return 'needs encryption'
  if (requirement.serverless === 'require') return 'needs serverless'
  return null
}

function anyMet(requirements: Requirement[] | undefined, version: string): string | null {
  if (!requirements?.length) return null
  const reasons = requirements.map((requirement) => unmet(requirement, version))
  return reasons.includes(null) ? null : (reasons[0] ?? null)
}

/** What the official driver for Node does not have. */
const MISSING_IN_DRIVER = ['deleteByName', 'renameByName', 'clientBulkWriteCursor']
const OTHER_TOPOLOGY = ['targetedFailPoint', 'assertSessionPinned', 'assertSessionUnpinned']

/** Where the driver itself, and not the server, departs from its specification. */
const DRIVER_DEPARTS: [file: string, test: RegExp, why: string][] = [
  [
    'create-null-ids',
    /via (insertOne|insertMany|bulkWrite)$/,
    'the driver for Node puts an _id of its own in the place of null',
  ],
  ['gridfs-download', /final chunk is missing/, 'the driver for Node takes a missing last chunk for the end'],
]

function driverDeparts(spec: Spec, test: SpecTest): string | null {
  const departs = DRIVER_DEPARTS.find(
    ([file, name]) => spec.description === file && name.test(test.description),
  )
  return departs?.[2] ?? null
}

function unplayable(operation: Operation): string | null {
  if (MISSING_IN_DRIVER.includes(operation.name)) return `the driver for Node has no ${operation.name}`
  if (OTHER_TOPOLOGY.includes(operation.name)) return 'needs another topology (sharded)'
  const inner = (operation.arguments?.callback ?? []) as Operation[]
  return inner.map(unplayable).find((reason) => reason !== null) ?? null
}

/** The reason why a test is not run, or null where it applies. */
export function notApplicable(spec: Spec, test: SpecTest, version: string): string | null {
  return (
    anyMet(spec.runOnRequirements, version) ??
    anyMet(test.runOnRequirements, version) ??
    driverDeparts(spec, test) ??
    (test.skipReason ? 'skipped by the specification itself' : null) ??
    test.operations.map(unplayable).find((reason) => reason !== null) ??
    null
  )
}
