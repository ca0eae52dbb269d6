import { describe, expect, it } from 'vitest';
import { captions } from '../../../src/corpus/cleaning/captions.js';
import { markOf } from './helper.js';

describe('captions', () => {
  it.each([
    'The old bridge at low water. (credit: GAZETTE)',
    'Soldiers cross the old bridge (Photo by A. Body)',
    'The mayor on the bridge in May. Photo from the website of the council',
    'The mayor on the bridge in May. Photograph: Ann Body/The Gazette',
    'The mayor on the bridge, May 3, 2021. (Ann Body/Reuters)',
    'The mayor inspects the bridge. Ann Body/AFP via Getty Images',
    'FILE PHOTO: The bridge before the flood.',
    'FILE - In this May 3, 2021, file photo, the bridge is seen from the hill.',
    'This photo was taken from the tower of the town hall.',
    'Enlarge this image toggle caption Ann Body/AP',
    'Photo: Ann Body',
    'Carts wait at the old bridge of Velmora, Skerra, May 3, 2021. REUTERS/Ann Body',
    'Carts wait at the bridge. (AP Photo/Ann Body)',
    'Ann Body/AP A crowd gathers at the old bridge of Velmora on May 3, 2021.',
    'Ann B. Body/The Gazette/Getty Images A crowd gathers at the old bridge.',
  ])('takes out %j', (block) => {
    expect(markOf(captions, block)).toMatch(/^caption /);
  });

  it.each([
    'The photo of the bridge was a forgery, the court found.',
    'Trade between the two banks has doubled (Ministry, 2021).',
    'The council bought the picture from a dealer.',
    'The figures come from the agency. Reuters could not confirm them.',
    'The report was first carried by AP.',
    'He credits his mother (a painter) with the idea.',
    'Satellite images show that the bridge is gone.',
    'An Ipsos/Reuters poll found that the bridge is popular.',
    'The Ministry/Council Bridge Fund is empty.',
    'A Gazette News/AP VoteCast survey showed that few cross the bridge.',
    'Gazette News/AP VoteCast asked who crosses the bridge.',
    'The Velmora Gazette/Bloomberg News report said the bridge was sold.',
    'An Ipsos/Reuters Poll found that the bridge is popular.',
    'Former Council/EPA Administrator Ann Body said the bridge is safe.',
  ])('leaves %j', (block) => {
    expect(markOf(captions, block)).toBeNull();
  });
});
