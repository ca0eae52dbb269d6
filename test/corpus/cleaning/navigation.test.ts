import { describe, expect, it } from 'vitest';
import { navigation } from '../../../src/corpus/cleaning/navigation.js';
import { markOf } from './helper.js';

describe('navigation', () => {
  it.each([
    'top of page',
    'Bottom of page',
    'Skip to content',
    'Read more:',
    'Read more: The bridge that nobody wanted',
    'SEE ALSO: Ten years of the old bridge',
    'Related Posts',
    'More:The bridge in pictures',
    'Get the Gazette delivered to your inbox. By signing up, you agree to our terms',
    'Advertisement',
    'Sign up for our newsletter to get the week in one mail.',
    'Copyright © 2021 Velmora Gazette. All rights reserved.',
    'This material may not be published, broadcast, rewritten or redistributed.',
    'A town looks back at its bridge Read more »',
    '***',
    '- - -',
    'https://gazette.example/bridge?page=2',
  ])('takes out %j', (block) => {
    expect(markOf(navigation, block)).toMatch(/^navigation /);
  });

  it.each([
    'More people than ever crossed the bridge last year.',
    'Also on Monday, the ministry published its figures.',
    'The home of the mayor was searched.',
    'Facebook changed its privacy policy on Monday.',
    'Readers share more stories about the bridge than about the mayor.',
    'Search teams reached the valley at dawn.',
    'Nobody said: read more.',
  ])('leaves %j', (block) => {
    expect(markOf(navigation, block)).toBeNull();
  });
});
