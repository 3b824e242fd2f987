/** Names for the people of the demo: ordinary ones, put together by chance. Any likeness is chance too. */
export const givenNames = `
Aaltje Abdel Achraf Adam Agnieszka Ahmed Aike Albert Aleksander Ali Amber Amir Amina Andrea Andrzej Anita Anke Anna
Annelies Anouk Anton Arjan Arno Astrid Ayla Ayse Bas Bastiaan Bente Berend Bernadette Bilal Björn Bo Bogdan Boukje Bram
Brenda Can Carla Carlijn Caroline Casper Chantal Christiaan Christina Cor Cynthia Daan Daniël Danuta David Debbie Dennis
Dewi Diana Dina Dirk-Jan Dominik Ebru Eelco Eefje Egbert Elif Elise Ellen Els Emma Emre Enno Eric Erik Esmee Esra Esther
Eva Evelien Fatima Femke Femmie Fenna Ferdi Fleur Floor Floris Frank Frans Frederik Freek Froukje Gea Geert Geertje Gerben
Gerda Gerrit Gertjan Gijs Gökhan Greetje Guus Hakan Halina Hanneke Hannah Hans Harm Hatice Heleen Hendrik Henny Hennie
Hidde Hilda Hugo Ibrahim Ida Ilse Imane Ina Ineke Ingrid Irene Iris Ivo Jaap Jacqueline Jade Jakub Jan Jan-Willem Janna
Janneke Jannes Jarno Jasmijn Jasper Jelle Jenny Jeroen Jesse Jeffrey Jikke Joep Johan Johanna Jolien Joost Jordi Joris
Josien Joyce Judith Julia Jurjen Kaj Karim Karel Kars Kasia Katarzyna Kees Kemal Kim Klaas Koen Krzysztof Lars Laura
Leendert Lennart Leonie Lia Lidewij Lieke Linda Lisa Loes Lotte Luuk Maarten Maciej Maik Malika Manon Marco Margriet
Maria Marieke Marije Marina Marit Marjan Mark Marleen Martijn Maryam Mateusz Mats Maud Max Mehmet Melanie Menno Merel
Meryem Michiel Mila Milan Mirjam Mirthe Mohamed Monique Murat Mustafa Nadia Naomi Natasja Nick Nico Niels Niek Nienke
Nina Noor Nynke Olaf Omar Oskar Özlem Pascal Patricia Paul Pawel Peter Petra Piet Pim Piotr Pieter Rachid Rafael Ralf
Ramon Reinder Renate Rianne Rick Rik Rina Rob Robbert Roelof Romy Ron Roos Rosa Ruben Rutger Saïd Sabine Sander Sara
Sebastiaan Selma Sem Serkan Sietske Silvia Simon Sjoerd Sofie Sonja Stefan Steven Stijn Suzan Sven Sylvia Tamara Tanja
Tessa Thea Theo Thijs Thomas Tim Timo Tineke Titia Tjeerd Tobias Tom Tomasz Tristan Truus Ümit Valentina Vera Victor
Vincent Wesley Wendy Wessel Wiebe Willeke Willem Wilma Wim Wojciech Wouter Yara Yasin Yasmin Yvonne Zehra Zoë Zuzanna
`
  .trim()
  .split(/\s+/);

/** Infix and family name; '-' stands for no infix. */
export const familyNames = `
-|Aalders -|Abbink -|Akkerman -|Aksoy -|Alberda -|Arends -|Asma -|Aydın -|Baas -|Bakker -|Balk -|Bartels -|Beekman
van_de|Beek van_den|Berg -|Berends -|Beukema -|Biermann -|Blaauw -|Bloem -|Boer de|Boer -|Boersma -|Bolt -|Bonnema
-|Boomsma -|Bos van_den|Bosch -|Bouma -|Bouwman -|Bozkurt -|Brands -|Brink van_den|Brink -|Broekema -|Brouwer
de|Bruijn -|Bruinsma -|Buikema -|Buitenhuis -|Çelik -|Chaoui -|Clevering -|Coster -|Dąbrowski -|Dekker -|Demir
van|Dijk -|Dijkstra -|Doornbos van|Doorn -|Drenth -|Driessen -|Duursema -|Eerkes -|Eikelboom -|Elzinga van|Es
-|Evers -|Faber -|Feddema -|Feenstra -|Fokkens -|Folkerts -|Franke -|Gerritsen van|Ginkel -|Glas de|Goede -|Górski
de|Graaf -|Groen de|Groot -|Haaksma -|Haan de|Haan -|Hagedoorn -|Hakvoort -|Hamming -|Hartman van_der|Heide
-|Heijnen -|Hendriks van|Heerde -|Hofman -|Hofstra -|Hoekstra 't|Hoen ter|Horst van_der|Horst -|Huisman -|Huizing
-|Jager de|Jager -|Jagt -|Jansen -|Jansma de|Jong -|Jonkman -|Kaczmarek -|Kamminga -|Kamphuis -|Kaplan -|Karssen
-|Kat van|Kampen -|Kemper -|Kılıç -|Klaassen -|Klein -|Kloosterman -|Knol -|Koerts -|Kok -|Kolk -|Kooistra
-|Koops -|Koster -|Kowalczyk -|Kramer -|Krol -|Kruger de|Kruif -|Kuik -|Kuiper -|Kuipers -|Kwant -|Lamers de|Lange
van_der|Laan -|Leeuw van|Leeuwen -|Lewandowski -|Lijnema -|Linde van_der|Linde -|Loman -|Loonstra -|Lubbers
-|Maas van_der|Maas -|Mazur -|Meijer -|Meinders -|Meulenbelt -|Middel -|Mohammadi -|Mulder van_der|Molen -|Nauta
-|Nieboer -|Nijboer -|Nijhof -|Noordhof -|Nowak -|Offringa -|Okken -|Olthof -|Oosterhof -|Oosting -|Özdemir -|Ouali
-|Pater -|Peters -|Pietersma van_der|Ploeg -|Polman -|Pool -|Postma -|Prins -|Reitsma -|Rienks -|Riemersma
-|Rijpkema -|Roelofs -|Roos -|Rozema -|Ruiter de|Ruiter -|Şahin -|Sanders -|Schaap -|Schipper -|Schoenmaker
-|Schokker -|Schreuder -|Schrik -|Schuring -|Sikkema -|Siebring -|Simons -|Slagter van_der|Sluis -|Smid de|Smit
-|Snijders -|Stam -|Steenbergen -|Stegeman -|Steenhuis -|Swart -|Szymański -|Tamminga -|Teunissen -|Timmer -|Tol
-|Torenbeek -|Tuinstra -|Tuin -|Uil van|Veen van_der|Veen -|Veenstra van_de|Velde -|Veldhuis -|Vermeer -|Visscher
de|Vlieger -|Vlot -|Vos de|Vries -|Waaijer van_der|Wal -|Walinga -|Warringa van_der|Weide -|Werkman -|Westra
-|Wiersma -|Wierenga -|Wiśniewski de|Wit -|Witteveen -|Wolters -|Woldring -|Wójcik -|Yılmaz -|Zandstra -|Zijlstra
-|Zuidema -|Zuur -|Zwart
`
  .trim()
  .split(/\s+/)
  .map((entry) => {
    const [infix = '-', name = ''] = entry.split('|');
    return { infix: infix === '-' ? '' : infix.replaceAll('_', ' '), name };
  });
