// Rule: the file that is imported is made from numbers alone, the same for the same size and day: people with names, numbers, characteristics, a period each,
// a coach, for every third an exit (which asks for two follow-ups), and one in two hundred protected.
const zlib = require('node:zlib');

const GIVEN = [
  'Rana',
  'Omar',
  'Leyla',
  'Dawit',
  'Hiwot',
  'Elif',
  'Anna',
  'Johan',
  'Fatima',
  'Yusuf',
  'Olena',
  'Maryam',
];
const FAMILY = ['Salih', 'Demir', 'Kaya', 'Tesfaye', 'Alemu', 'Nordin', 'Haggren', 'Bergholm', 'Lundgren', 'Karimi'];
const LAND = ['SYR', 'AFG', 'ERI', 'SOM', 'UKR', 'SWE'];
const SCHOOL = ['EDU_NONE', 'EDU_LOWER_SEC', 'EDU_UPPER_SEC', 'EDU_TERTIARY', 'EDU_UNKNOWN'];

const later = (day, days) => new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The tax agency's test numbers: 238 and 239 of every day of birth, never given to anybody (DOMAIN.md 6.3). */
function testNumber(i) {
  const born = later('1970-01-01', Math.floor(i / 2));
  const digits = `${born.slice(2).replaceAll('-', '')}${238 + (i % 2)}`;
  const sum = [...digits].reduce((all, digit, at) => {
    const product = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return all + (product > 9 ? product - 9 : product);
  }, 0);
  return `${born.slice(0, 2)}${digits}${(10 - (sum % 10)) % 10}`;
}

function tables(people, today) {
  const persons = [
    'participant_ref,personal_number,given_name,family_name,gender,country_of_birth,citizenship,education,languages,municipality,registered_on,protected',
  ];
  const periods = [
    'project_code,participant_ref,entry_on,planned_exit_on,coach,referral,labour_status,unemployed_since,support,exit_on,exit_reason,exit_destination',
  ];
  for (let i = 0; i < people; i += 1) {
    const entry = later(today, -40 - ((i * 7) % 800));
    const exit = i % 3 === 0 ? `${later(entry, 30)},PLAN_COMPLETED,JOB_SEEKING` : ',,';
    const name = `${GIVEN[i % GIVEN.length]},${FAMILY[i % FAMILY.length]}${i % 4096}`;
    persons.push(
      `IMP${i},${testNumber(i)},${name},${i % 2 === 0 ? 'W' : 'M'},${LAND[i % 6]},${LAND[i % 6]},${SCHOOL[i % 5]},ar|sv,Kommun ${i % 20},${later(entry, -400)},${i % 200 === 0 ? 'sekretessmarkering' : 'no'}`,
    );
    periods.push(
      `BENCH1,IMP${i},${entry},${later(entry, 182)},a1-${1 + (i % 20)}@bench.example,PES,UNEMPLOYED_REGISTERED,${later(entry, -(i % 700))},ETABLERING,${exit}`,
    );
  }
  return { participants: persons, periods };
}

/** A ZIP of one packed CSV per table. */
function zipOf(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, content] of files) {
    const packed = zlib.deflateRawSync(content, { level: 1 });
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(zlib.crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    parts.push(Buffer.from('PK\x03\x04'), shared, Buffer.from(name), packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), shared, place, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    8,
  );
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end]);
}

const importFile = (people, today) =>
  zipOf(Object.entries(tables(people, today)).map(([name, lines]) => [`${name}.csv`, Buffer.from(lines.join('\n'))]));

module.exports = { importFile };
