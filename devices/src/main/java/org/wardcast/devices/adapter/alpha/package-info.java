/**
 * LED signs that speak the Alpha Sign Communications Protocol (Adaptive Micro Systems, form
 * 9708-8061F, 2006; also called M-Protocol), over a serial line or a TCP box in front of one.
 *
 * <pre>
 *   00 x5 | 01 | type | address, 2 hex | { 02 | command | data | 03 | sum, 4 hex }+ | 04
 *   answer to a write, if asked for:  06 status  or  15 status
 *   answer to a read:  the same packet, type '0', address 00
 *
 *   A label 1B position mode text     write a TEXT file; label 0 is the priority file, 125 bytes,
 *                                     which hides all others; written empty it is gone
 *   I label HH WW | rows, each a CR   write a SMALL DOTS picture, a colour digit a pixel
 *   E $ { label type U size info }+   lay out the memory: WIPES THE SIGN
 *   E . T U labels                    which TEXT files run
 *   E s 1                             answer from now on
 *   F *   F $                         read the error register, the memory layout
 *   in a text:  14 label  a picture,  1C colour
 * </pre>
 *
 * <p>The sum is that of all bytes from 02 to 03, both included. The leading zeros let the sign find
 * the speed. After 02, and between the size of a picture and its rows, it wants 100 ms to make room;
 * a pause of more than a second inside a packet makes it drop the packet. It says nothing to a write
 * until told to answer, and one switched off forgets that it was told.
 *
 * <p>Its fonts have no Vietnamese accents, so such a text goes as pictures of at most 31 rows and 255
 * columns, called one after another in a TEXT file. Pictures may lie in flash: they are not written
 * again if they are there already, and the memory is laid out anew only when the layout changes. At
 * 9600 baud a picture of 16 x 80 takes one and a half seconds. There are two banks of pictures; the
 * one that is not shown is written, so the old text stays whole until the new one takes its place.
 *
 * <p>Kept out: how a text becomes pixels ({@code devices.panel}), how a line is opened ({@code
 * devices.link}).
 */
@NullMarked
package org.wardcast.devices.adapter.alpha;

import org.jspecify.annotations.NullMarked;
