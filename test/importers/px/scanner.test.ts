import { describe, expect, it } from 'vitest';
import { scanStatements } from '../../../src/importers/px/scanner.ts';
import { periodsOf } from '../../../src/importers/px/time-scale.ts';

function only(text: string) {
  const { statements, fault } = scanStatements(text);
  expect(fault).toBeNull();
  expect(statements).toHaveLength(1);
  return statements[0];
}

describe('the statements of a PX file', () => {
  it('have a keyword, a language, keys and values', () => {
    expect(only('VALUENOTE[sv]("kön", "män")="not";')).toEqual({
      keyword: 'VALUENOTE',
      language: 'sv',
      keys: ['kön', 'män'],
      values: ['not'],
      scale: null,
      at: 0,
    });
  });

  it('may stand with blanks and line breaks anywhere between their parts', () => {
    const text = ' values [en] ( "age" )\r\n = "0-4" ,\r\n\t"5-9" ; ';
    expect(only(text)).toMatchObject({
      keyword: 'VALUES',
      language: 'en',
      keys: ['age'],
      values: ['0-4', '5-9'],
      at: 1,
    });
  });

  it('keep semicolons, brackets, equals signs, commas and line breaks within quotation marks', () => {
    expect(only('VALUES("a;(b)=[c]")="x;y","(z)","a=b,\r\nc";')).toMatchObject({
      keys: ['a;(b)=[c]'],
      values: ['x;y', '(z)', 'a=b,\nc'],
    });
  });

  it('join a text that goes on in the next line', () => {
    expect(only('NOTE="Parts of S"\r\n"ödertälje "\n"municipality";')?.values).toEqual([
      'Parts of Södertälje municipality',
    ]);
  });

  it('take a doubled quotation mark for one, and none between two for an empty text', () => {
    expect(only('VALUES("x")="the ""old"" ones","","""";')?.values).toEqual(['the "old" ones', '', '"']);
  });

  it('read words and numbers without quotation marks', () => {
    const { statements } = scanStatements('COPYRIGHT=YES;DECIMALS= 2 ;AXIS-VERSION=2010;');
    expect(statements.map(({ values }) => values)).toEqual([['YES'], ['2'], ['2010']]);
  });

  it('may be unknown, or joined by colons as hierarchies are', () => {
    const { statements, fault } = scanStatements(
      'SOMETHING-NEW("x","y")="z";HIERARCHIES("a")="all","all":"part";TITLE="t";',
    );
    expect(fault).toBeNull();
    expect(statements.map(({ keyword }) => keyword)).toEqual(['SOMETHING-NEW', 'HIERARCHIES', 'TITLE']);
  });

  it('list their periods, or tell the first and the last', () => {
    expect(only('TIMEVAL("year")=TLIST(A1),"2003","2004";')).toMatchObject({
      values: ['2003', '2004'],
      scale: { unit: 'A1', range: null },
    });
    for (const text of ['TLIST(A1, "1990"-"2001")', 'TLIST(A1),"1990"-"2001"']) {
      expect(only(`TIMEVAL("year")=${text};`)).toMatchObject({
        values: [],
        scale: { unit: 'A1', range: ['1990', '2001'] },
      });
    }
  });

  it.each([
    ['STUB="regi"on","age";', 'unexpected', 11],
    ['TITLE="Employed\nCONTENTS="People";', 'unexpected', 26],
    ['COPYRIGHT=YES\nTITLE="x";', 'unexpected', 19],
    ['TITLE="Employed', 'unclosed-text', 6],
    ['TITLE="Employed"', 'unclosed-statement', 15],
    ['VALUES("sex"="men";', 'unexpected', 12],
    ['<!DOCTYPE html><html>', 'unexpected', 0],
    ['TITLE;', 'unexpected', 5],
  ])('stop where the rules are broken: %s', (text, code, at) => {
    expect(scanStatements(text).fault).toMatchObject({ code, at });
  });
});

describe('periods by their first and last', () => {
  it.each([
    ['A1', '1999', '2001', ['1999', '2000', '2001']],
    ['H1', '19992', '20002', ['19992', '20001', '20002']],
    ['Q1', '20033', '20041', ['20033', '20034', '20041']],
    ['M1', '200311', '200402', ['200311', '200312', '200401', '200402']],
  ])('%s from %s to %s', (unit, first, last, periods) => {
    expect(periodsOf({ unit, range: [first, last] })).toEqual(periods);
  });

  it('are not made up where they cannot be read', () => {
    expect(periodsOf({ unit: 'A1', range: ['2001', '1990'] })).toBeNull();
    expect(periodsOf({ unit: 'A1', range: ['now', 'then'] })).toBeNull();
    expect(periodsOf({ unit: 'W1', range: ['200301', '200352'] })).toBeNull();
    expect(periodsOf({ unit: 'A1', range: null })).toBeNull();
  });
});
