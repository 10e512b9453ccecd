/** The environment: sensible without any setting, and a sentence that names what is wrong. */
import { describe, expect, test } from 'vitest'
import { readEnvironment } from '#server/env'

describe('the environment', () => {
  test('needs nothing to be set', () => {
    expect(readEnvironment({})).toEqual({
      mode: 'development',
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      mongodbUri: undefined,
      dataFolder: '.data',
      smtpUrl: undefined,
      mailFrom: 'Bảng Vàng <khong-tra-loi@bangvang.example>',
      administrators: [],
      isDemo: false,
      uploads: {
        cloudToken: undefined,
        secret: undefined,
        store: { kind: 'disk' },
        quotaPerEntry: 1024 * 1024 * 1024,
      },
    })
  })

  test('takes what is set, and an empty value as not set', () => {
    expect(
      readEnvironment({
        NODE_ENV: 'production',
        PORT: '8080',
        HOST: '0.0.0.0',
        PUBLIC_URL: 'https://bangvang.example',
        MONGODB_URI: 'mongodb://db:27017/bang-vang?replicaSet=rs0',
        DATA_FOLDER: '/srv/bang-vang',
        SMTP_URL: 'smtp://user:secret@mail.example:587',
        MAIL_FROM: '',
        ADMINISTRATORS: 'Mot@BangVang.example, hai@bangvang.example;',
        DEMO: '1',
        UPLOADTHING_TOKEN: 'abc=',
        UPLOADS_SECRET: 's'.repeat(32),
        UPLOADS_STORE: 's3',
        UPLOADS_QUOTA_MB: '10',
        S3_ENDPOINT: 'https://s3.example',
        S3_BUCKET: 'ho-so',
        S3_ACCESS_KEY: 'access',
        S3_SECRET_KEY: 'secret',
        PATH: '/usr/bin',
      }),
    ).toEqual({
      mode: 'production',
      port: 8080,
      host: '0.0.0.0',
      publicUrl: 'https://bangvang.example',
      mongodbUri: 'mongodb://db:27017/bang-vang?replicaSet=rs0',
      dataFolder: '/srv/bang-vang',
      smtpUrl: 'smtp://user:secret@mail.example:587',
      mailFrom: 'Bảng Vàng <khong-tra-loi@bangvang.example>',
      administrators: ['mot@bangvang.example', 'hai@bangvang.example'],
      isDemo: true,
      uploads: {
        cloudToken: 'abc=',
        secret: 's'.repeat(32),
        store: {
          kind: 's3',
          settings: {
            endpoint: 'https://s3.example',
            region: 'us-east-1',
            bucket: 'ho-so',
            accessKeyId: 'access',
            secretAccessKey: 'secret',
          },
        },
        quotaPerEntry: 10 * 1024 * 1024,
      },
    })
  })

  test('guesses the public address from the port', () => {
    expect(readEnvironment({ PORT: '3205' }).publicUrl).toBe('http://localhost:3205')
  })

  test('takes the public address without a slash at its end: paths begin with one', () => {
    expect(readEnvironment({ PUBLIC_URL: 'https://bangvang.example/' }).publicUrl).toBe(
      'https://bangvang.example',
    )
  })

  test.each([
    ['PORT', 'ba nghìn'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'bangvang'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['MONGODB_URI', 'http://localhost'],
    ['SMTP_URL', 'mail.example'],
    ['SMTP_URL', 'https://mail.example'],
    ['DEMO', 'yes'],
    ['UPLOADS_STORE', 'tape'],
    ['UPLOADS_SECRET', 'short'],
    ['S3_ENDPOINT', 'minio'],
    ['NODE_ENV', 'staging'],
  ])('is refused with the name of what is wrong: %s=%s', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`not usable:\n  ${name}: `))
  })

  test('names what a store that speaks S3 lacks', () => {
    expect(() => readEnvironment({ UPLOADS_STORE: 's3', S3_BUCKET: 'ho-so' })).toThrow(
      'not usable:\n  S3_ACCESS_KEY: missing\n  S3_SECRET_KEY: missing',
    )
  })

  test('names every fault at once, and no secret', () => {
    const read = () => readEnvironment({ PORT: 'x', DEMO: 'x', MONGODB_URI: 'postgres://u:hunter2@db' })
    expect(read).toThrow(/PORT: [^]*MONGODB_URI: [^]*DEMO: /)
    expect(read).not.toThrow(/hunter2/)
  })
})
