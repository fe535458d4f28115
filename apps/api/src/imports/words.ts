/** What a person reads about a file: what is wrong and what to do. {name} is filled. Longer than other files, being sentences in two languages. */
import type { Language } from '#i18n';

export interface Sentence {
  reason: string;
  mend: string;
}

const sv = {
  required: { reason: 'Cellen är tom, men uppgiften måste finnas.', mend: 'Fyll i {column}.' },
  column_missing: {
    reason: 'Kolumnen {column} saknas, och den måste finnas.',
    mend: 'Lägg till kolumnen {column} i tabellen.',
  },
  column_unknown: {
    reason: 'Kolumnen {column} hör inte till tabellen och har inte lästs in.',
    mend: 'Ta bort kolumnen, eller ge den ett namn som tabellen har.',
  },
  column_twice: { reason: 'Kolumnen {column} finns två gånger.', mend: 'Ta bort den ena.' },
  table_unknown: {
    reason: 'Tabellen {name} är okänd och har inte lästs in.',
    mend: 'Ge filen eller bladet ett av namnen i formatet, till exempel participants.',
  },
  table_twice: {
    reason: 'Tabellen {name} finns två gånger.',
    mend: 'Ta bort den ena, eller ge den ett annat namn.',
  },
  no_tables: {
    reason: 'Här finns ingen tabell att läsa in.',
    mend: 'Ge filerna eller bladen namn ur formatet, till exempel participants och periods.',
  },
  cells_too_many: {
    reason: 'Raden har fler celler än tabellen har kolumner.',
    mend: 'Se efter om ett skiljetecken är för mycket, eller sätt citattecken om texten.',
  },
  date: { reason: 'Det är inget datum.', mend: 'Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2025-03-14.' },
  time: { reason: 'Det är inget klockslag.', mend: 'Skriv klockslaget som TT:MM, till exempel 09:30.' },
  whole: { reason: 'Det är inget heltal mellan {min} och {max}.', mend: 'Skriv bara siffror.' },
  decimal: { reason: 'Det är inget tal mellan {min} och {max}.', mend: 'Skriv ett tal, till exempel 37,5.' },
  code: { reason: 'Ordet finns inte i listan för {column}.', mend: 'Välj ett av: {codes}.' },
  text: {
    reason: 'Texten är för lång eller innehåller tecken som inte kan sparas. Högst {max} tecken.',
    mend: 'Korta texten.',
  },
  country: {
    reason: 'Det är ingen landskod.',
    mend: 'Skriv landet med tre bokstäver enligt ISO 3166, till exempel SYR. Statslös är XXA.',
  },
  email: { reason: 'Det är ingen e-postadress.', mend: 'Skriv coachens hela e-postadress, eller lämna cellen tom.' },
  number: {
    reason: 'Numret stämmer inte.',
    mend: 'Kontrollera siffrorna, eller lämna cellen tom och skriv birth_date.',
  },
  organisation_number: {
    reason: 'Organisationsnumret stämmer inte.',
    mend: 'Kontrollera siffrorna, eller lämna cellen tom.',
  },
  reference_is_number: {
    reason: 'Beteckningen är ett personnummer.',
    mend: 'Ge personen en beteckning utan betydelse, till exempel R001, och skriv numret i personal_number.',
  },
  rule: { reason: '{reason}', mend: 'Rätta raden i filen och läs in den igen.' },
  project_unknown: {
    reason: 'Projektet {value} finns varken i filen eller i databasen.',
    mend: 'Lägg till projektet i tabellen projects.',
  },
  project_taken: {
    reason: 'Projektkoden {value} används redan av ett projekt som du inte har tillgång till.',
    mend: 'Välj en annan projektkod, eller be att få vara med i projektet.',
  },
  organisation_unknown: {
    reason: 'Organisationen {value} finns varken i filen eller i registret.',
    mend: 'Lägg till den i tabellen organisations.',
  },
  offer_unknown: {
    reason: 'Platsen {value} finns varken i filen eller i projektet.',
    mend: 'Lägg till den i tabellen placement_offers.',
  },
  participant_unknown: {
    reason: 'Deltagaren {value} finns inte i projektet.',
    mend: 'Lägg till deltagaren i participants och periods, eller rätta participant_ref.',
  },
  participant_homeless: {
    reason:
      'Deltagaren har ingen period, och det går inte att säga till vilket projekt hon eller han hör. Raden har inte lästs in.',
    mend: 'Lägg till en rad i periods.',
  },
  participant_row_missing: {
    reason: 'Deltagaren {value} finns i periods men inte i participants.',
    mend: 'Lägg till deltagaren i participants.',
  },
  two_people: {
    reason: 'Beteckningen {value} är två olika personer i projekten.',
    mend: 'Läs in projekten var för sig.',
  },
  owner_other: {
    reason: 'Projektet har redan en annan ägare, {owner}.',
    mend: 'Ta bort raden eller skriv den ägare projektet har.',
  },
  owner_name_taken: {
    reason: 'En annan projektägare, {owner}, har redan beteckningen {value}.',
    mend: 'Ge ägaren en annan organisation_ref i filen.',
  },
  owner_kept: {
    reason: 'Uppgifterna om projektägaren skiljer sig från dem som finns. De har inte ändrats.',
    mend: 'Ändra projektägaren i programmet om filen har rätt.',
  },
  dates_backwards: { reason: 'Slutet ligger före början.', mend: 'Rätta ett av datumen.' },
  range_backwards: { reason: 'Det högsta värdet är lägre än det lägsta.', mend: 'Byt plats på värdena.' },
  twice_same: { reason: 'Raden finns redan på rad {line} och räknas en gång.', mend: 'Ta bort den ena raden.' },
  twice_other: { reason: 'Rad {line} är samma rad men säger något annat.', mend: 'Behåll den rad som stämmer.' },
  exit_half: {
    reason: 'Ett avslut behöver både dag och orsak.',
    mend: 'Fyll i exit_on och exit_reason, eller lämna båda tomma.',
  },
  follow_up_no_exit: {
    reason: 'Deltagaren har inget avslut före dagen, så det finns ingen uppföljning att svara på.',
    mend: 'Rätta dagen, eller lägg till avslutet i periods.',
  },
  protection_lift: {
    reason: 'Två personer måste godkänna att skyddet tas bort. Det kan inte göras med en fil.',
    mend: 'Lämna cellen tom.',
  },
  birth_date_other: {
    reason: 'Födelsedatumet stämmer inte med numret. Numret har fått gälla.',
    mend: 'Kontrollera båda.',
  },
  number_ten: { reason: 'Numret har tio siffror, så seklet är gissat.', mend: 'Skriv tolv siffror.' },
  possible_double: {
    reason: 'Samma nummer finns redan hos en annan deltagare. De har inte slagits ihop.',
    mend: 'Se efter om det är samma person.',
  },
  no_handler: {
    reason: 'Deltagaren har skyddade personuppgifter, men ingen i projektet kan utses till handläggare.',
    mend: 'Ge projektet en coach eller administratör och utse handläggare.',
  },
  coach_unknown: {
    reason: 'Ingen medarbetare i projektet har adressen. Deltagarna väntar under ”utan coach”.',
    mend: 'Bjud in coachen till projektet och lämna över deltagarna.',
  },
  encoding: {
    reason: 'Filen är skriven med Windows-1252 och har lästs så.',
    mend: 'Spara filen som UTF-8 nästa gång, om du kan.',
  },
  future: { reason: 'Dagen ligger i framtiden.', mend: 'Rätta dagen.' },
  already_elsewhere: {
    reason: 'En rad finns redan, men du har inte tillgång till den.',
    mend: 'Be en handläggare för skyddade personuppgifter att läsa in filen.',
  },
  gate_destination: {
    reason: '{count} avslut saknar uppgift om vart deltagaren gick.',
    mend: 'Fyll i exit_destination.',
  },
  gate_open_after_project: {
    reason: '{count} perioder är öppna fast projektet har slutat.',
    mend: 'Fyll i exit_on och exit_reason.',
  },
  gate_event_before_entry: {
    reason: '{count} händelser började före starten i projektet.',
    mend: 'Kontrollera dagarna.',
  },
  gate_unemployed_after_entry: {
    reason: '{count} deltagare blev arbetslösa efter starten enligt filen.',
    mend: 'Kontrollera unemployed_since.',
  },
  gate_age: {
    reason: '{count} deltagare var yngre än 15 eller äldre än 74 år vid starten.',
    mend: 'Kontrollera födelsedatumen.',
  },
  gate_gender: { reason: '{count} deltagare saknar uppgift om kön.', mend: 'Fyll i gender om uppgiften finns.' },
  gate_job_at_entry: {
    reason: '{count} deltagare var anställda vid starten och har en anställning som började samma dag eller tidigare.',
    mend: 'Kontrollera att det är en ny anställning.',
  },
  bad_zip: { reason: 'Arkivet går inte att läsa.', mend: 'Packa filerna på nytt som en vanlig ZIP, utan lösenord.' },
  zip_too_large: {
    reason: 'Arkivet blir för stort när det packas upp, högst {max} MiB och {entries} filer.',
    mend: 'Dela upp det i flera.',
  },
  zip_path: { reason: 'Arkivet innehåller sökvägar som inte hör hemma i det.', mend: 'Packa filerna utan mappar.' },
  macros: { reason: 'Arbetsboken innehåller makron.', mend: 'Spara den som .xlsx utan makron.' },
  bad_workbook: { reason: 'Arbetsboken går inte att läsa.', mend: 'Spara den på nytt som .xlsx.' },
  bad_csv: {
    reason: 'Filen går inte att läsa som tabell, rad {line}.',
    mend: 'Se efter om ett citattecken saknas, och spara som CSV.',
  },
  not_text: { reason: 'Filen är ingen text.', mend: 'Spara den som CSV eller XLSX.' },
  file_kind: {
    reason: 'Filen är av en sort som inte kan läsas in.',
    mend: 'Ge en mapp, en ZIP, en CSV eller en XLSX.',
  },
  file_too_large: { reason: 'Filen är större än {max} MiB.', mend: 'Dela upp den i flera.' },
  rows_too_many: { reason: 'Filen har fler än {max} rader.', mend: 'Dela upp den i flera.' },
} satisfies Record<string, Sentence>;

export type ImportWord = keyof typeof sv;

const en: Record<ImportWord, Sentence> = {
  required: { reason: 'The cell is empty but must be filled in.', mend: 'Fill in {column}.' },
  column_missing: {
    reason: 'The column {column} is missing and must be there.',
    mend: 'Add the column {column} to the table.',
  },
  column_unknown: {
    reason: 'The column {column} is not part of the table and was not read.',
    mend: 'Remove the column or give it a name the table has.',
  },
  column_twice: { reason: 'The column {column} is there twice.', mend: 'Remove one of them.' },
  table_unknown: {
    reason: 'The table {name} is not known and was not read.',
    mend: 'Give the file or sheet a name of the format, for example participants.',
  },
  table_twice: {
    reason: 'The table {name} is there twice.',
    mend: 'Remove one of them or give it another name.',
  },
  no_tables: {
    reason: 'There is no table to import here.',
    mend: 'Name the files or sheets as in the format, for example participants and periods.',
  },
  cells_too_many: {
    reason: 'The row has more cells than the table has columns.',
    mend: 'Look for a separator too many, or put quotation marks around the text.',
  },
  date: { reason: 'This is not a date.', mend: 'Write the date as YYYY-MM-DD, for example 2025-03-14.' },
  time: { reason: 'This is not a time of day.', mend: 'Write the time as HH:MM, for example 09:30.' },
  whole: { reason: 'This is not a whole number between {min} and {max}.', mend: 'Write digits only.' },
  decimal: { reason: 'This is not a number between {min} and {max}.', mend: 'Write a number, for example 37.5.' },
  code: { reason: 'The word is not in the list of {column}.', mend: 'Choose one of: {codes}.' },
  text: {
    reason: 'The text is too long or holds characters that cannot be stored. At most {max} characters.',
    mend: 'Shorten the text.',
  },
  country: {
    reason: 'This is not a country code.',
    mend: 'Write the country with three letters as in ISO 3166, for example SYR. Stateless is XXA.',
  },
  email: {
    reason: 'This is not an e-mail address.',
    mend: 'Write the coach’s whole address, or leave the cell empty.',
  },
  number: {
    reason: 'The number is not right.',
    mend: 'Check the digits, or leave the cell empty and write birth_date.',
  },
  organisation_number: {
    reason: 'The organisation number is not right.',
    mend: 'Check the digits, or leave the cell empty.',
  },
  reference_is_number: {
    reason: 'The reference is a personal number.',
    mend: 'Give the person a reference without meaning, for example R001, and write the number in personal_number.',
  },
  rule: { reason: '{reason}', mend: 'Correct the row in the file and import it again.' },
  project_unknown: {
    reason: 'The project {value} is neither in the file nor in the database.',
    mend: 'Add the project to the table projects.',
  },
  project_taken: {
    reason: 'The project code {value} belongs to a project you have no access to.',
    mend: 'Choose another code, or ask to join the project.',
  },
  organisation_unknown: {
    reason: 'The organisation {value} is neither in the file nor in the register.',
    mend: 'Add it to the table organisations.',
  },
  offer_unknown: {
    reason: 'The place {value} is neither in the file nor in the project.',
    mend: 'Add it to the table placement_offers.',
  },
  participant_unknown: {
    reason: 'The participant {value} is not in the project.',
    mend: 'Add the participant to participants and periods, or correct participant_ref.',
  },
  participant_homeless: {
    reason: 'The participant has no period, and nothing says which project it is. The row was not imported.',
    mend: 'Add a row to periods.',
  },
  participant_row_missing: {
    reason: 'The participant {value} is in periods but not in participants.',
    mend: 'Add the participant to participants.',
  },
  two_people: {
    reason: 'The reference {value} is two different people in the projects.',
    mend: 'Import the projects one at a time.',
  },
  owner_other: {
    reason: 'The project already has another owner, {owner}.',
    mend: 'Remove the row or write the owner the project has.',
  },
  owner_name_taken: {
    reason: 'Another project owner, {owner}, already has the reference {value}.',
    mend: 'Give the owner another organisation_ref in the file.',
  },
  owner_kept: {
    reason: 'What the file says of the project owner differs from what is there. Nothing was changed.',
    mend: 'Change the owner in the program if the file is right.',
  },
  dates_backwards: { reason: 'The end is before the beginning.', mend: 'Correct one of the dates.' },
  range_backwards: { reason: 'The highest value is below the lowest.', mend: 'Swap the values.' },
  twice_same: { reason: 'The row is already on line {line} and counts once.', mend: 'Remove one of the rows.' },
  twice_other: { reason: 'Line {line} is the same row but says something else.', mend: 'Keep the row that is right.' },
  exit_half: {
    reason: 'An exit needs both a day and a reason.',
    mend: 'Fill in exit_on and exit_reason, or leave both empty.',
  },
  follow_up_no_exit: {
    reason: 'The participant has no exit before the day, so there is no follow-up to answer.',
    mend: 'Correct the day, or add the exit to periods.',
  },
  protection_lift: {
    reason: 'Two people must approve that the protection is removed. A file cannot do it.',
    mend: 'Leave the cell empty.',
  },
  birth_date_other: {
    reason: 'The birth date does not agree with the number. The number was used.',
    mend: 'Check both.',
  },
  number_ten: { reason: 'The number has ten digits, so the century is a guess.', mend: 'Write twelve digits.' },
  possible_double: {
    reason: 'Another participant has the same number. They were not merged.',
    mend: 'See whether it is the same person.',
  },
  no_handler: {
    reason: 'The participant is protected, but nobody in the project can be named handler.',
    mend: 'Give the project a coach or administrator and name a handler.',
  },
  coach_unknown: {
    reason: 'Nobody in the project has this address. The participants wait under “without coach”.',
    mend: 'Invite the coach to the project and hand over the participants.',
  },
  encoding: {
    reason: 'The file is written in Windows-1252 and was read so.',
    mend: 'Save the file as UTF-8 next time if you can.',
  },
  future: { reason: 'The day is in the future.', mend: 'Correct the day.' },
  already_elsewhere: {
    reason: 'A row is already there, but you have no access to it.',
    mend: 'Ask a handler of protected persons to import the file.',
  },
  gate_destination: {
    reason: '{count} exits do not say where the participant went.',
    mend: 'Fill in exit_destination.',
  },
  gate_open_after_project: {
    reason: '{count} periods are open although the project has ended.',
    mend: 'Fill in exit_on and exit_reason.',
  },
  gate_event_before_entry: { reason: '{count} events began before the entry.', mend: 'Check the days.' },
  gate_unemployed_after_entry: {
    reason: '{count} participants became unemployed after the entry according to the file.',
    mend: 'Check unemployed_since.',
  },
  gate_age: {
    reason: '{count} participants were younger than 15 or older than 74 at entry.',
    mend: 'Check the birth dates.',
  },
  gate_gender: { reason: '{count} participants have no gender stated.', mend: 'Fill in gender if it is known.' },
  gate_job_at_entry: {
    reason: '{count} participants were employed at entry and have a job that began that day or earlier.',
    mend: 'Check that it is a new job.',
  },
  bad_zip: {
    reason: 'The archive cannot be read.',
    mend: 'Pack the files again as an ordinary ZIP without a password.',
  },
  zip_too_large: {
    reason: 'The archive is too large when unpacked, at most {max} MiB and {entries} files.',
    mend: 'Divide it.',
  },
  zip_path: { reason: 'The archive holds paths that do not belong in it.', mend: 'Pack the files without folders.' },
  macros: { reason: 'The workbook holds macros.', mend: 'Save it as .xlsx without macros.' },
  bad_workbook: { reason: 'The workbook cannot be read.', mend: 'Save it again as .xlsx.' },
  bad_csv: {
    reason: 'The file cannot be read as a table, line {line}.',
    mend: 'Look for a missing quotation mark and save as CSV.',
  },
  not_text: { reason: 'The file is not text.', mend: 'Save it as CSV or XLSX.' },
  file_kind: { reason: 'This kind of file cannot be imported.', mend: 'Give a folder, a ZIP, a CSV or an XLSX.' },
  file_too_large: { reason: 'The file is larger than {max} MiB.', mend: 'Divide it.' },
  rows_too_many: { reason: 'The file has more than {max} rows.', mend: 'Divide it.' },
};

export const importWords = (language: Language): Record<ImportWord, Sentence> => (language === 'sv' ? sv : en);
