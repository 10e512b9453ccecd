/** The guard: who passes which door, in which contest, and when. */
import { describe, expect, test } from 'vitest'
import { Seats } from '#models/seat'
import { enter, enterContest, isHeld } from '#server/guard'
import { getRequest, postRequest, thrownBy } from '#tests/support/requests'
import { aContest, aPerson, aSeat, openWorld } from '#tests/support/world'

openWorld()

const day = 24 * 3600_000

describe('a visitor', () => {
  test('passes where anybody may, and is nobody', async () => {
    const by = await enter(await getRequest('/'), {}, 'visitor')
    expect(by.actor).toBeNull()
    expect(Math.abs(by.now.getTime() - Date.now())).toBeLessThan(10_000)
  })

  test('is sent to sign in elsewhere, and back to the same page with its query', async () => {
    const request = await getRequest('/to-chuc/hg18/ho-so?trang-thai=submitted&trang=2')
    const answer = (await thrownBy(enter(request, {}, 'entrant'))) as Response
    expect(answer.status).toBe(302)
    const location = new URL(answer.headers.get('Location') ?? '', 'http://localhost:3000')
    expect(location.pathname).toBe('/dang-nhap')
    expect(location.searchParams.get('tiep')).toBe('/to-chuc/hg18/ho-so?trang-thai=submitted&trang=2')
  })

  test('is sent back to the page and not to its data', async () => {
    const answer = (await thrownBy(enter(await getRequest('/du-thi.data'), {}, 'entrant'))) as Response
    expect(answer.headers.get('Location')).toBe('/dang-nhap?tiep=%2Fdu-thi')
  })

  test('who posted is sent home after signing in: a form cannot be posted again by going back to it', async () => {
    const answer = (await thrownBy(enter(await postRequest('/du-thi/moi', {}), {}, 'entrant'))) as Response
    expect(answer.headers.get('Location')).toBe('/dang-nhap?tiep=%2F')
  })

  test('learns nothing of which contests there are: sign-in comes before the contest is looked up', async () => {
    const request = await getRequest('/hoi-dong/khong-co')
    const answer = (await thrownBy(enterContest(request, { contest: 'khong-co' }, 'chair'))) as Response
    expect(answer.status).toBe(302)
  })
})

describe('somebody signed in', () => {
  test('passes as an entrant without any seat', async () => {
    const person = await aPerson()
    const by = await enter(await getRequest('/du-thi', person), {}, 'entrant')
    expect(by.actor).toEqual({ person, roles: [] })
  })

  test('is known where anybody may pass', async () => {
    const person = await aPerson()
    const by = await enter(await getRequest('/', person), {}, 'visitor')
    expect(by.actor?.person).toEqual(person)
  })

  test('holds only the seats of the contest that the address names', async () => {
    const [here, there, person] = [await aContest(), await aContest(), await aPerson()]
    await aSeat(here, person, 'judge')
    await aSeat(here, person, 'chair')
    await aSeat(there, person, 'secretary')
    const request = () => getRequest('/hoi-dong', person)
    const inHere = await enterContest(await request(), { contest: here.slug }, 'chair')
    expect(inHere.actor.roles.toSorted()).toEqual(['chair', 'judge'])
    expect(inHere.contest).toEqual(here)
    const refused = await thrownBy(enterContest(await request(), { contest: there.slug }, 'chair'))
    expect(refused).toMatchObject({
      data: { refusal: { because: 'wrong-role', needs: ['chair'] } },
      init: { status: 403 },
    })
  })

  test('holds the seats of every contest where the address names none', async () => {
    const [one, two, person] = [await aContest(), await aContest(), await aPerson()]
    await aSeat(one, person, 'judge')
    await aSeat(two, person, 'judge')
    await aSeat(two, person, 'secretary')
    const by = await enter(await getRequest('/cham', person), {}, 'judge')
    expect(by.actor.roles.toSorted()).toEqual(['judge', 'secretary'])
  })

  test('passes with any one of several seats', async () => {
    const [contest, person] = [await aContest(), await aPerson()]
    await aSeat(contest, person, 'secretary')
    const request = await getRequest('/to-chuc', person)
    const by = await enterContest(request, { contest: contest.slug }, 'organiser', 'secretary')
    expect(by.actor.roles).toEqual(['secretary'])
  })

  test('finds no contest of an unknown name: 404', async () => {
    const person = await aPerson()
    const request = await getRequest('/hoi-dong/khong-co', person)
    const answer = await thrownBy(enterContest(request, { contest: 'khong-co' }, 'chair'))
    expect(answer).toMatchObject({ init: { status: 404 } })
  })
})

describe('a seat', () => {
  test.each([
    ['not yet held', day, null],
    ['no longer held', -2 * day, -day],
  ])('%s opens no door', async (_name, from, until) => {
    const [contest, person] = [await aContest(), await aPerson()]
    await aSeat(contest, person, 'chair')
    const now = Date.now()
    await Seats.updateOne(
      { person: person._id },
      { $set: { from: new Date(now + from), until: until === null ? null : new Date(now + until) } },
    )
    const request = await getRequest('/hoi-dong', person)
    const answer = await thrownBy(enterContest(request, { contest: contest.slug }, 'chair'))
    expect(answer).toMatchObject({ init: { status: 403 } })
  })

  test('is held from its first instant to its last', () => {
    const [from, until] = [new Date(1000), new Date(2000)]
    const held = [999, 1000, 1500, 2000, 2001].map((at) => isHeld({ from, until }, new Date(at)))
    expect(held).toEqual([false, true, true, true, false])
    expect(isHeld({ from, until: null }, new Date(10 ** 12))).toBe(true)
  })
})
