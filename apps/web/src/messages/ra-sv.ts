/** React-Admin's own words in Swedish, complete: a missing one does not compile. */
import type { TranslationMessages } from 'react-admin';

export const raSv: TranslationMessages = {
  ra: {
    action: {
      add_filter: 'Lägg till filter', add: 'Lägg till', back: 'Tillbaka', bulk_actions: '1 vald |||| %{smart_count} valda', cancel: 'Avbryt', clear_array_input: 'Töm listan', clear_input_value: 'Töm',
      clone: 'Kopiera', confirm: 'Bekräfta', create: 'Lägg till', create_item: 'Lägg till %{item}', delete: 'Ta bort', edit: 'Ändra', export: 'Exportera', list: 'Lista', refresh: 'Uppdatera',
      remove_filter: 'Ta bort filtret', remove_all_filters: 'Ta bort alla filter', remove: 'Ta bort', reset: 'Återställ', save: 'Spara', search: 'Sök', search_columns: 'Sök kolumner', select_all: 'Välj alla',
      select_all_button: 'Välj alla', select_row: 'Välj raden', show: 'Visa', sort: 'Sortera', undo: 'Ångra', unselect: 'Avmarkera', expand: 'Visa mer', close: 'Stäng', open_menu: 'Öppna menyn',
      close_menu: 'Stäng menyn', update: 'Ändra', move_up: 'Flytta upp', move_down: 'Flytta ned', open: 'Öppna', toggle_theme: 'Ljust eller mörkt', select_columns: 'Kolumner', update_application: 'Ladda om',
    },
    boolean: { true: 'Ja', false: 'Nej', null: ' ' },
    page: {
      create: 'Lägg till %{name}', dashboard: 'Start', edit: '%{name} %{recordRepresentation}', error: 'Något gick fel', list: '%{name}', loading: 'Laddar', not_found: 'Sidan går inte att visa',
      show: '%{name} %{recordRepresentation}', empty: 'Inget här än.', invite: 'Vill du lägga till?', access_denied: 'Sidan går inte att visa', authentication_error: 'Inloggningen gick inte',
    },
    input: {
      file: { upload_several: 'Släpp filer här eller välj dem.', upload_single: 'Släpp en fil här eller välj den.' },
      image: { upload_several: 'Släpp bilder här eller välj dem.', upload_single: 'Släpp en bild här eller välj den.' },
      references: { all_missing: 'Det gick inte att hitta raderna.', many_missing: 'Minst en rad finns inte längre.', single_missing: 'Raden finns inte längre.' },
      password: { toggle_visible: 'Dölj lösenordet', toggle_hidden: 'Visa lösenordet' },
    },
    message: {
      about: 'Om', access_denied: 'Den finns inte, eller så har du inte tillgång till den.', are_you_sure: 'Vad vill du göra?', authentication_error: 'Servern kunde inte pröva inloggningen.',
      auth_error: 'Inloggningen gick inte att pröva.', bulk_delete_content: 'Det här tar bort %{smart_count} rad. |||| Det här tar bort %{smart_count} rader.', bulk_delete_title: 'Ta bort %{name} |||| Ta bort %{smart_count} %{name}',
      bulk_update_content: 'Det här ändrar %{smart_count} rad. |||| Det här ändrar %{smart_count} rader.', bulk_update_title: 'Ändra %{name} |||| Ändra %{smart_count} %{name}', clear_array_input: 'Hela listan töms.',
      delete_content: 'Raden tas bort.', delete_title: 'Ta bort %{name} %{recordRepresentation}', details: 'Mer', error: 'Något gick fel här. Ladda om sidan; det som är sparat är kvar.', invalid_form: 'Något behöver rättas.',
      loading: 'Laddar', no: 'Nej', not_found: 'Den finns inte, eller så har du inte tillgång till den.', select_all_limit_reached: 'Bara de första %{max} är valda.', unsaved_changes: 'Det du skrev är inte sparat.',
      yes: 'Ja', placeholder_data_warning: 'Det gick inte att hämta det senaste.',
    },
    navigation: {
      no_results: 'Inget här än.', no_filtered_results: 'Inget passar filtret.', clear_filters: 'Ta bort filtren', no_more_results: 'Sidan %{page} finns inte.', page_out_of_boundaries: 'Sidan %{page} finns inte.',
      page_out_from_end: 'Det här är sista sidan.', page_out_from_begin: 'Det här är första sidan.', page_range_info: '%{offsetBegin}–%{offsetEnd} av %{total}',
      partial_page_range_info: '%{offsetBegin}–%{offsetEnd} av fler än %{offsetEnd}', page_rows_per_page: 'Rader per sida', current_page: 'Sida %{page}', page: 'Till sida %{page}', first: 'Första', last: 'Sista',
      next: 'Nästa', previous: 'Föregående', skip_nav: 'Till innehållet',
    },
    sort: { sort_by: 'Sortera efter %{field} %{order}', ASC: 'stigande', DESC: 'fallande' },
    auth: { auth_check_error: 'Logga in för att fortsätta', user_menu: 'Konto', username: 'E-post', password: 'Lösenord', email: 'E-post', sign_in: 'Logga in', sign_in_error: 'Inloggningen gick inte.', logout: 'Logga ut' },
    notification: {
      updated: 'Sparat |||| %{smart_count} sparade', created: 'Tillagt', deleted: 'Borttaget |||| %{smart_count} borttagna', bad_item: 'Raden gick inte att läsa', item_doesnt_exist: 'Raden finns inte',
      http_error: 'Servern svarade inte', data_provider_error: 'Det gick inte att hämta', i18n_error: 'Språket gick inte att hämta', canceled: 'Avbrutet', logged_out: 'Du är utloggad', not_authorized: 'Du har inte tillgång till den.',
      application_update_available: 'Det finns en ny version.', offline: 'Ingen förbindelse.',
    },
    validation: {
      required: 'Behöver fyllas i', minLength: 'Minst %{min} tecken', maxLength: 'Högst %{max} tecken', minValue: 'Minst %{min}', maxValue: 'Högst %{max}', number: 'Skriv ett tal', email: 'Det är ingen e-postadress',
      oneOf: 'Välj ett av: %{options}', regex: 'Har inte rätt form (%{pattern})', unique: 'Finns redan',
    },
    saved_queries: {
      label: 'Sparade filter', query_name: 'Namn', new_label: 'Spara filtret', new_dialog_title: 'Spara filtret som', remove_label: 'Ta bort filtret', remove_label_with_name: 'Ta bort filtret ”%{name}”',
      remove_dialog_title: 'Ta bort filtret', remove_message: 'Filtret tas bort ur din lista.', help: 'Filtrera listan och spara filtret för senare',
    },
  },
};
