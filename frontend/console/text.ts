/**
 * The words, for pages and their parts. With them comes what every page is made of, so that all of it is one file: the
 * bundler makes a file for each set of pages that share something, which was thirty for the inbox, a fifth larger.
 * What `together` brings takes its words from `words`.
 */
import "./together"

export * from "./words"
