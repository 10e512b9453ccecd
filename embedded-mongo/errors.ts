/** The one error a command may answer with: MongoDB's own code, code name and labels. */
const CODE_NAMES: Record<number, string> = {
  1: 'InternalError',
  2: 'BadValue',
  8: 'UnknownError',
  9: 'FailedToParse',
  13: 'Unauthorized',
  14: 'TypeMismatch',
  15: 'Overflow',
  16: 'InvalidLength',
  22: 'InvalidBSON',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  50: 'MaxTimeMSExpired',
  52: 'DollarPrefixedFieldName',
  53: 'InvalidIdField',
  54: 'NotSingleValueField',
  56: 'EmptyFieldName',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  91: 'ShutdownInProgress',
  112: 'WriteConflict',
  117: 'ConflictingOperationInProgress',
  146: 'ExceededMemoryLimit',
  171: 'CannotIndexParallelArrays',
  197: 'InvalidIndexSpecificationOption',
  225: 'TransactionTooOld',
  241: 'ConversionFailure',
  246: 'SnapshotUnavailable',
  251: 'NoSuchTransaction',
  256: 'TransactionCommitted',
  263: 'OperationNotSupportedInTransaction',
  292: 'QueryExceededMemoryLimitNoDiskUseAllowed',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
  12051: 'CursorInUse',
  14031: 'OutOfDiskSpace',
}

export const TRANSIENT = 'TransientTransactionError'

/** A refusal that reaches the client as `{ ok: 0, code, codeName, errmsg }`. */
export class CommandError extends Error {
  /** Fields MongoDB adds beside the message, such as `keyPattern` and `keyValue`. */
  readonly extra: Record<string, unknown>
  readonly labels: string[]

  constructor(
    readonly code: number,
    message: string,
    { extra = {}, labels = [] }: { extra?: Record<string, unknown>; labels?: string[] } = {},
  ) {
    super(message)
    this.extra = extra
    this.labels = labels
  }
}

/** MongoDB's name for a code; codes without a name are shown as `Location<code>`. */
export function codeNameOf(code: number): string {
  return CODE_NAMES[code] ?? `Location${code}`
}

/** The refusal of a write that met another transaction's write; the driver starts the transaction again. */
export function writeConflict(): CommandError {
  return new CommandError(
    112,
    'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.',
    { labels: [TRANSIENT] },
  )
}

/** Refuses with this error unless the condition holds. */
export function must(condition: unknown, code: number, message: string): asserts condition {
  if (!condition) throw new CommandError(code, message)
}
