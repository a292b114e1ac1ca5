import { describe, expect, it } from 'vitest'
import { changeAccount, changeProfile, endAccount, setUp, tokenUntil } from '#ground/people/account.ts'
import type { Account } from '#ground/people/account.ts'
import { deviceOf } from '#ground/people/device.ts'

const at = '2026-11-24T03:00:00.000Z'
const admin: Account = { id: 'a', name: '管理员', username: 'admin', email: null, lang: 'zh', zone: 'Asia/Shanghai', house: 'administrator', ended: false, version: 3 }

describe('the house', () => {
  it('is set up once, with a good key', () => {
    const around = { keyIsGood: true, administrators: 0, zone: 'Asia/Shanghai' }
    expect(setUp('a', '管理员', 'admin', around, at)).toMatchObject({ ok: true, facts: [{ type: 'setUp', subject: 'a' }] })
    expect(setUp('a', '管理员', 'admin', { ...around, administrators: 1 }, at)).toMatchObject({ refusal: { code: 'alreadySetUp' } })
    expect(setUp('a', '管理员', 'admin', { ...around, keyIsGood: false }, at)).toMatchObject({ refusal: { code: 'wrongKey' } })
  })

  it('never stands without an administrator', () => {
    expect(endAccount(admin, 3, 'a', 2, at)).toMatchObject({ refusal: { code: 'notYourself' } })
    expect(endAccount(admin, 3, 'b', 1, at)).toMatchObject({ refusal: { code: 'lastAdministrator' } })
    expect(changeAccount(admin, 3, { name: '管理员', house: null }, 1, at)).toMatchObject({ refusal: { code: 'lastAdministrator' } })
    expect(changeAccount(admin, 3, { name: '管理员', house: null }, 2, at)).toMatchObject({ facts: [{ detail: { fields: { house: null } } }] })
  })

  it('ends an account and restores it, with its name on everything it did', () => {
    const worker = { ...admin, id: 'w', house: null }
    expect(endAccount(worker, 3, 'a', 1, at)).toMatchObject({ facts: [{ type: 'accountEnded' }] })
    expect(endAccount({ ...worker, ended: true }, 3, 'a', 1, at)).toMatchObject({ facts: [{ type: 'accountRestored' }] })
  })
})

it('a profile keeps only what differs, in a zone that exists', () => {
  expect(changeProfile(admin, 3, { name: '管理员', lang: 'en', zone: 'Asia/Shanghai' }, at)).toMatchObject({ facts: [{ detail: { fields: { lang: 'en' } } }] })
  expect(changeProfile(admin, 3, { name: '管理员', lang: 'zh', zone: 'Asia/Shanghai' }, at)).toMatchObject({ refusal: { code: 'nothingChanged' } })
  expect(changeProfile(admin, 2, { name: 'x', lang: 'zh', zone: 'Asia/Shanghai' }, at)).toMatchObject({ refusal: { code: 'stale' } })
  expect(changeProfile(admin, 3, { name: 'x', lang: 'zh', zone: 'Mars/Base' }, at)).toMatchObject({ refusal: { code: 'unknownZone' } })
})

it('a token lives the days it was given', () => expect(tokenUntil(at, 365)).toBe('2027-11-24T03:00:00.000Z'))

it.each([
  ['Mozilla/5.0 (Linux; Android 14; 23127PN0CC) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.47', 'wechat', 'android'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0', 'edge', 'windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1', 'safari', 'iphone'],
  ['curl/8.5.0', 'other', 'other'],
])('a device is told from its browser: %s', (agent, browser, system) => expect(deviceOf(agent)).toEqual({ browser, system }))
