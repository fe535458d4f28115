/** The library that reads and writes workbooks, fetched when the first workbook is asked for: it is a quarter of all files the server would load at its start. */
import type ExcelJS from 'exceljs';

export const excel = async (): Promise<typeof ExcelJS> => (await import('exceljs')).default;
